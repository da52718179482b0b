import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
} from 'graphql';
import type { Random } from '../random.ts';
import { cursorOf } from './naive-list.ts';
import type { Row, Tables } from './tables.ts';

type Value = Record<string, unknown>;

const ODD_TEXTS = ['', 'nothing', '%', '_', '\\', 'ä', 'A', "'; drop table measure; --"];
const BROKEN = [
  '',
  'x',
  'WyJNZWFzdXJlOmlkIl0',
  'TWVhc3VyZTow',
  'TWVhc3VyZTo5OTk5OTk5OTk5',
  'RXhwZW5kaXR1cmU6MQ',
  'bWVhc3VyZTox',
  '🙂',
];

const opaque = ({ __typename, id }: Row) => Buffer.from(`${__typename}:${id}`).toString('base64url');

/** Random arguments for lists and roots, drawn from the rows: mostly sensible, some wrong. */
export class RandomArguments {
  constructor(
    readonly schema: GraphQLSchema,
    readonly tables: Tables,
    readonly random: Random,
    readonly mistakes: number,
  ) {}

  /** Arguments of a list of `type`. */
  list(type: string, field: GraphQLField<unknown, unknown>): Value {
    const { random } = this;
    const given: Value = {};
    const orderBy = random.chance(0.5) ? this.#orderBy(field) : undefined;
    if (orderBy) given.orderBy = orderBy;
    if (random.chance(0.6)) given[random.chance(0.7) ? 'first' : 'last'] = random.pick([0, 1, 2, 3, 5, 50, 200]);
    for (const side of ['after', 'before']) if (random.chance(0.2)) given[side] = this.#cursor(type, orderBy);
    if (random.chance(0.4)) given.where = this.#where(type, 2);
    for (const name of ['first', 'orderBy', 'where', 'after']) if (random.chance(0.02)) given[name] = null;
    return random.chance(this.mistakes) ? { ...given, ...this.#mistake(type) } : given;
  }

  /** Argument of `operation` or `node`. */
  single(name: string): Value {
    const { random } = this;
    if (name === 'slug') return random.chance(0.3) ? {} : { slug: random.pick([...this.#column('Operation', 'slug'), 'none']) };
    return { id: random.chance(this.mistakes) ? random.pick(BROKEN) : this.#id(random.pick([...this.tables.keys()])) };
  }

  #mistake(type: string): Value {
    const other = anyRow(this.tables, this.random);
    return this.random.pick<Value>([
      { first: -1 },
      { last: 201 },
      { first: 2, last: 2 },
      { after: this.random.pick(BROKEN) },
      { before: cursorOf(other, ['ID_DESC']) },
      { where: { id: { eq: this.random.pick(BROKEN) } } },
      { where: { id: { in: [this.#id(type), opaque(other)] } } },
    ]);
  }

  #orderBy(field: GraphQLField<unknown, unknown>): string[] {
    const type = field.args.find(({ name }) => name === 'orderBy')?.type as GraphQLInputType;
    const values = (getNamedType(type) as GraphQLEnumType).getValues().map(({ name }) => name);
    return this.random.some(values, this.random.int(0, 3));
  }

  #column(type: string, name: string): unknown[] {
    return (this.tables.get(type) ?? []).map((row) => row[name]).filter((value) => value != null);
  }

  #cursor(type: string, orderBy: string[] | undefined): string {
    const rows = this.tables.get(type) ?? [];
    return rows.length ? cursorOf(this.random.pick(rows), orderBy) : this.random.pick(BROKEN);
  }

  #id(type: string): string {
    const rows = this.tables.get(type) ?? [];
    return opaque(rows.length ? this.random.pick(rows) : { __typename: type, id: 1 });
  }

  #where(type: string, depth: number): Value {
    const { random } = this;
    if (depth > 0 && random.chance(0.25)) return { not: this.#where(type, depth - 1) };
    const fields = Object.values((this.schema.getType(`${type}Where`) as GraphQLInputObjectType).getFields());
    const chosen = random
      .some(fields, random.int(random.chance(0.9) ? 1 : 0, 2))
      .map(({ name, type: input }): [string, unknown] => {
        const named = getNamedType(input).name;
        if (!named.endsWith('Where')) return [name, this.#operators(type, name, getNamedType(input) as GraphQLInputObjectType)];
        const target = named.replace(/Where$/, '');
        if (depth === 0) return [name, name === 'and' || name === 'or' ? [] : null];
        if (name === 'and' || name === 'or')
          return [name, Array.from({ length: random.int(0, 2) }, () => this.#where(type, depth - 1))];
        return [name, random.chance(0.05) ? null : this.#where(target, depth - 1)];
      });
    return Object.fromEntries(chosen);
  }

  #operators(type: string, column: string, filter: GraphQLInputObjectType): Value | null {
    const { random } = this;
    if (random.chance(0.03)) return null;
    const operators = random.some(Object.keys(filter.getFields()), random.int(random.chance(0.9) ? 1 : 0, 2));
    return Object.fromEntries(operators.map((operator) => [operator, this.#operand(type, column, operator)]));
  }

  #operand(type: string, column: string, operator: string): unknown {
    const { random } = this;
    if (random.chance(0.03)) return null;
    if (operator === 'isNull') return random.chance(0.5);
    const values = column === 'id' ? (this.tables.get(type) ?? []).map(opaque) : this.#column(type, column);
    if (operator === 'in') return random.some(values, random.int(0, 3));
    if (!values.length) return null; // no row has a value
    const value = random.pick(values);
    if (typeof value !== 'string' || column === 'id') return value;
    if (operator === 'contains' && random.chance(this.mistakes)) return 'a\u0000b';
    if (operator === 'contains')
      return random.chance(0.3) ? random.pick(ODD_TEXTS) : value.slice(random.int(0, 2), random.int(2, 5));
    return value;
  }
}

function anyRow(tables: Tables, random: Random): Row {
  return random.pick(random.pick([...tables.values()].filter((rows) => rows.length)));
}
