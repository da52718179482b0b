import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum ReportBlockKind {
  HEADING = 'HEADING',
  PARAGRAPH = 'PARAGRAPH',
  TERMS = 'TERMS',
  LIST = 'LIST',
  FIELDS = 'FIELDS',
  TABLE = 'TABLE',
  PAGE_BREAK = 'PAGE_BREAK',
}
registerEnumType(ReportBlockKind, {
  name: 'ReportBlockKind',
  description: 'Kinds of parts of a report.',
  valuesConfig: {
    HEADING: { description: 'heading of a level' },
    PARAGRAPH: { description: 'running text' },
    TERMS: { description: 'terms, each with a sentence' },
    LIST: { description: 'list of sentences' },
    FIELDS: { description: 'fields of the council paper; some are still to be filled in' },
    TABLE: { description: 'table' },
    PAGE_BREAK: { description: 'a new page, in print' },
  },
});

@ObjectType({ description: 'A cell as it is printed.' })
export class ReportTableCell {
  @Field(() => String, { description: 'Characters: a number, or a symbol that stands for one.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'What the symbol means; null for a number.' })
  words!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The number: shares from 0 to 1, money in euros; null where none is printed.',
  })
  number!: number | null;

  @Field(() => Boolean, { description: 'True for a number or a symbol that stands for one, false for text.' })
  isNumber!: boolean;
}

@ObjectType({ description: 'A row of a table as it is printed.' })
export class ReportTableRow {
  @Field(() => [String], { description: 'What the row is about, one text for each of `heads`.' })
  head!: readonly string[];

  @Field(() => [ReportTableCell], { description: 'One cell for each of `columns`.' })
  cells!: readonly ReportTableCell[];
}

@ObjectType({ description: 'A table as it is printed.' })
export class PrintedTable {
  @Field(() => String, { description: 'Name of the table.' })
  id!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => [String], { description: 'Names of the columns that say what a row is about.' })
  heads!: readonly string[];

  @Field(() => [String], { description: 'Names of the other columns.' })
  columns!: readonly string[];

  @Field(() => [ReportTableRow], { description: 'Rows in the order of printing.' })
  rows!: readonly ReportTableRow[];
}

@ObjectType({ description: 'A term or field and what stands beside it.' })
export class ReportItem {
  @Field(() => String, { nullable: true, description: 'The term or the name of the field; null for an entry of a list.' })
  label!: string | null;

  @Field(() => String, { nullable: true, description: 'Sentence or value; null for a field that is still to be filled in.' })
  text!: string | null;
}

@ObjectType({ description: 'A part of a report.' })
export class ReportBlock {
  @Field(() => ReportBlockKind, { description: 'What it is.' })
  kind!: ReportBlockKind;

  @Field(() => Int, { nullable: true, description: 'Level of a heading, from 1.' })
  level!: number | null;

  @Field(() => String, { nullable: true, description: 'Text of a heading or paragraph.' })
  text!: string | null;

  @Field(() => [ReportItem], { description: 'Entries of terms, lists and fields; else empty.' })
  items!: readonly ReportItem[];

  @Field(() => PrintedTable, { nullable: true, description: 'The table.' })
  table!: PrintedTable | null;
}

@ObjectType({ description: 'The council report of a snapshot, as text.' })
export class CouncilReport {
  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, { description: 'As-of date and revision.' })
  subtitle!: string;

  @Field(() => String, { description: 'Who made the figures, and from what.' })
  source!: string;

  @Field(() => String, { description: 'The hash in words.' })
  fingerprint!: string;

  @Field(() => String, { description: 'Words for a field that is still to be filled in.' })
  placeholder!: string;

  @Field(() => [ReportBlock], { description: 'Its parts in order; the first ones, up to a new page, stand alone.' })
  blocks!: readonly ReportBlock[];
}
