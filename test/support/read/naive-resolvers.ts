import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, getNamedType } from 'graphql';
import type { Viewer } from '../../../server/auth/viewer.ts';
import { badUserInput } from '../../../server/errors.ts';
import { type ListArguments, naiveList } from './naive-list.ts';
import { naiveKey, naiveMatch, type Related } from './naive-where.ts';
import { entityTypes, type Row, type Tables } from './tables.ts';

/** May the viewer see the row? The same rule as the row scope under test, written for rows in memory. */
export type Sees = (viewer: Viewer, row: Row) => boolean;

type Context = { viewer: Viewer };
type Field = GraphQLField<unknown, Context>;

const LIST = /^(.*)Connection$/;
const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** Naive resolvers over rows in memory: no SQL, nothing of the read path but the schema. */
export class NaiveResolvers {
  constructor(
    readonly schema: GraphQLSchema,
    readonly tables: Tables,
    readonly sees: Sees,
  ) {}

  /** Root fields only: relations stay as they are, on parents that did not come from the compiler. */
  attachToRoot(): this {
    for (const field of Object.values(this.#fields('Query'))) {
      const entity = this.#listed(field);
      if (entity) field.resolve = (_, given, { viewer }) => this.#list(entity, this.#visible(entity, viewer), given, viewer);
    }
    const { operation, node } = this.#fields('Query') as { operation: Field; node: Field };
    operation.resolve = (_, { slug }, { viewer }) =>
      this.#visible('Operation', viewer).find((row) => row.slug === (slug ?? 'kim-potsdam')) ?? null;
    node.resolve = (_, { id }, { viewer }) => this.#node(id, viewer);
    return this;
  }

  /** All fields of rows and lists. */
  attach(): this {
    for (const type of entityTypes(this.schema)) {
      for (const part of Object.values(this.#fields(`${type}Connection`))) part.resolve = undefined;
      for (const part of Object.values(this.#fields(`${type}Edge`))) part.resolve = undefined;
      for (const field of Object.values(this.#fields(type))) this.#attachField(type, field);
    }
    return this.attachToRoot();
  }

  #attachField(type: string, field: Field): void {
    const entity = this.#listed(field);
    const related = (parent: unknown, viewer: Viewer) => this.#related(viewer)(parent as Row, type, field.name)?.rows ?? [];
    if (field.name === 'id') field.resolve = (row) => Buffer.from(`${type}:${(row as Row).id}`).toString('base64url');
    else if (entity) field.resolve = (parent, given, { viewer }) => this.#list(entity, related(parent, viewer), given, viewer);
    else if (this.tables.has(getNamedType(field.type).name))
      field.resolve = (parent, _, { viewer }) => related(parent, viewer)[0] ?? null;
  }

  #fields(type: string): Record<string, Field> {
    return (this.schema.getType(type) as GraphQLObjectType<unknown, Context>).getFields();
  }

  /** Entity of a list field. */
  #listed(field: Field): string | undefined {
    return LIST.exec(getNamedType(field.type).name)?.[1];
  }

  #visible(type: string, viewer: Viewer): Row[] {
    return (this.tables.get(type) ?? []).filter((row) => this.sees(viewer, row));
  }

  #list(type: string, rows: Row[], given: ListArguments, viewer: Viewer): object {
    return naiveList(type, rows, given, (row) => naiveMatch(type, row, given.where ?? {}, this.#related(viewer)));
  }

  /** Related rows, by the names of the foreign keys: `Measure.provider` is `providerId`. */
  #related(viewer: Viewer): Related {
    return (row, type, relation) => {
      const field = this.#fields(type)[relation] as Field;
      const many = this.#listed(field);
      const target = many ?? getNamedType(field.type).name;
      if (!this.tables.has(target)) return null;
      const isRelated = (other: Row) => (many ? other[`${lowerFirst(type)}Id`] === row?.id : other.id === row?.[`${relation}Id`]);
      return { type: target, rows: row ? this.#visible(target, viewer).filter(isRelated) : [] };
    };
  }

  #node(id: string, viewer: Viewer): Row | null {
    const { type, key } = naiveKey(id);
    if (!this.tables.has(type)) throw badUserInput(`${JSON.stringify(id)} is not an id of this API: use an id that it returned.`);
    return this.#visible(type, viewer).find((row) => row.id === key) ?? null;
  }
}
