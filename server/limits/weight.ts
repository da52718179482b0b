/** What an operation asks for, added up over all of its fields; fragments count wherever they are spread. */
export interface Weight {
  /** values of the answer if every list were as long as it may be, and what counting costs */
  cost: number;
  depth: number;
  /** fields of this very level */
  fields: number;
  aliases: number;
  directives: number;
  /** values in arguments */
  inputs: number;
  /** fields that count records */
  tables: number;
}

export const NOTHING: Weight = { cost: 0, depth: 0, fields: 0, aliases: 0, directives: 0, inputs: 0, tables: 0 };

/** Both beside each other. */
export const plus = (a: Weight, b: Weight): Weight => ({
  cost: a.cost + b.cost,
  depth: Math.max(a.depth, b.depth),
  fields: a.fields + b.fields,
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
  inputs: a.inputs + b.inputs,
  tables: a.tables + b.tables,
});
