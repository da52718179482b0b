import {
  GraphQLBoolean,
  type GraphQLField,
  type GraphQLInputType,
  GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
} from 'graphql';
import type { Random } from '../random.ts';
import { OperationText } from './operation-text.ts';
import { RandomArguments } from './random-arguments.ts';
import { RandomOthers } from './random-others.ts';
import { entityTypes, type Tables } from './tables.ts';

export interface RandomOperation {
  source: string;
  variables: Record<string, unknown>;
}

type Field = GraphQLField<unknown, unknown>;
const LIST = /^(.*)Connection$/;

/** Valid queries of every shape: nested relations, aliases, fragments, merged selections, variables, @skip and @include. */
export class RandomOperations {
  readonly #arguments: RandomArguments;
  readonly #others: RandomOthers;
  #text: OperationText;

  /**
   * @param roots root fields to choose from
   * @param mutations those that are sent now and then
   */
  constructor(
    readonly schema: GraphQLSchema,
    readonly tables: Tables,
    readonly random: Random,
    readonly roots: string[],
    mistakes = 0.04,
    readonly mutations: readonly string[] = [],
  ) {
    this.#arguments = new RandomArguments(schema, tables, random, mistakes);
    this.#others = new RandomOthers(tables, random);
    this.#text = new OperationText(random);
  }

  next(): RandomOperation {
    this.#text = new OperationText(this.random);
    if (this.mutations.length > 0 && this.random.chance(0.05)) return this.#mutation(this.random.pick(this.mutations));
    const fields = this.#fields('Query');
    const chosen = Array.from({ length: this.random.pick([1, 1, 1, 2, 3]) }, () => fields[this.random.pick(this.roots)] as Field);
    const parts = chosen.map((field) =>
      field.name === 'figures' && this.random.chance(0.6)
        ? this.#step(field)
        : this.#field(field, this.random.pick([1, 2, 2, 3]), true),
    );
    if (this.random.chance(0.15)) parts.push(`${this.#key('__typename')}`);
    if (this.random.chance(0.1)) parts.push(`... on Query { ${this.#field(this.random.pick(chosen), 1, true)} }`);
    const source = this.#text.finish(`{ ${parts.join(' ')} }`);
    return { source, variables: this.#text.values };
  }

  #mutation(name: string): RandomOperation {
    const selection = `{ ${this.#field(this.#fields('Mutation')[name] as Field, 2, true)} }`;
    return { source: this.#text.finish(selection, 'mutation'), variables: this.#text.values };
  }

  /** The records behind a step of a figure, which lie deeper than chance gets. */
  #step(figures: Field): string {
    const [input] = figures.args;
    const given = this.#text.input(input?.type as GraphQLInputType, this.#others.figures());
    const { step } = this.#fields('Lineage');
    const { records } = this.#fields('LineageStep');
    const at = this.#text.input(step?.args[0]?.type as GraphQLInputType, this.random.int(0, 3));
    const below = `step(at: ${at}) { kept ${this.#field(records as Field, this.random.pick([1, 2]), true)} }`;
    return `${this.#key('figures', true)}(input: ${given}) { asOf figures { value status lineage { ${below} } } }`;
  }

  #fields(type: string): Record<string, Field> {
    return (this.schema.getType(type) as GraphQLObjectType).getFields();
  }

  /** A response key: without arguments the name may stand for itself and selections of the same name are merged. */
  #key(name: string, mustRename = false): string {
    return mustRename || this.random.chance(0.25) ? `${this.#text.unique('a')}: ${name}` : name;
  }

  #field(field: Field, depth: number, rename = false): string {
    const given = this.#given(field);
    const entries = Object.entries(given).map(([name, value]) => {
      const type = field.args.find((argument) => argument.name === name)?.type as GraphQLInputType;
      return `${name}: ${this.#text.input(type, value)}`;
    });
    const key = this.#key(field.name, rename || entries.length > 0);
    const below = isLeafType(getNamedType(field.type)) ? '' : this.#selection(getNamedType(field.type).name, depth - 1);
    return `${key}${entries.length ? `(${entries.join(', ')})` : ''}${this.#directives()} ${below}`;
  }

  #given(field: Field): Record<string, unknown> {
    const entity = LIST.exec(getNamedType(field.type).name)?.[1];
    const isOfRows = field.args.some(({ name }) => name === 'where');
    if (entity && isOfRows) return this.random.chance(0.8) ? this.#arguments.list(entity, field) : {};
    const [argument, ...more] = field.args;
    if (!argument) return {};
    if (!more.length && (argument.name === 'id' || argument.name === 'slug')) return this.#arguments.single(argument.name);
    return this.#others.of(field);
  }

  #directives(): string {
    const { random } = this;
    const isTrue = () => random.chance(0.6);
    const value = () =>
      random.chance(0.5) ? String(isTrue()) : this.#text.variable(new GraphQLNonNull(GraphQLBoolean), isTrue());
    const skip = random.chance(0.06) ? ` @skip(if: ${value()})` : '';
    return random.chance(0.06) ? `${skip} @include(if: ${value()})` : skip;
  }

  /** A selection set with its braces; at `depth` 0 without relations. */
  #selection(type: string, depth: number): string {
    if (type === 'Node') return this.#nodeSelection(depth);
    const { random } = this;
    const parts = this.#parts(type, depth);
    if (random.chance(0.1)) parts.push(`...${this.#directives()} { ${this.#parts(type, depth).join(' ')} }`);
    if (random.chance(0.1)) parts.push(`... on ${type}${this.#directives()} { ${this.#parts(type, depth).join(' ')} }`);
    if (random.chance(0.1)) {
      const name = this.#text.fragment(type, `{ ${this.#parts(type, depth).join(' ')} }`);
      parts.push(`...${name}${this.#directives()}`);
      if (random.chance(0.4)) parts.unshift(`...${name}${this.#directives()}`);
    }
    return `{ ${parts.join(' ')} }`;
  }

  #parts(type: string, depth: number): string[] {
    const { random } = this;
    const fields = Object.values(this.#fields(type));
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const composites = fields.filter((field) => !leaves.includes(field));
    const isPart = !LIST.test(type) && !type.endsWith('Edge');
    const chosen = [
      ...random.some(leaves, random.int(isPart ? 1 : 0, 3)),
      ...random.some(composites, random.int(isPart ? 0 : 1, 2)),
    ];
    const reachable = chosen.filter((field) => leaves.includes(field) || depth > 0 || !isPart);
    const parts = reachable.map((field) => this.#field(field, isPart ? depth : depth + 1));
    if (!parts.length || random.chance(0.1)) parts.push(this.#key('__typename'));
    return parts;
  }

  /** Fields of several types under one interface: all renamed, because equal names may have different types. */
  #nodeSelection(depth: number): string {
    const types = this.random.some(
      entityTypes(this.schema).filter((type) => this.tables.has(type)),
      this.random.int(1, 4),
    );
    const parts = types.map((type) => {
      const fields = this.random.some(Object.values(this.#fields(type)), this.random.int(1, 3));
      const isLeaf = (field: Field) => isLeafType(getNamedType(field.type));
      const inner = fields.map((field) => (isLeaf(field) || depth > 0 ? this.#field(field, depth, true) : '__typename'));
      return `... on ${type}${this.#directives()} { ${inner.join(' ')} }`;
    });
    return `{ id ${this.#key('__typename')} ${parts.join(' ')} }`;
  }
}
