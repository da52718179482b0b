import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import type { MikroORM } from '@mikro-orm/postgresql';
import { columnMarks, publishedClassOf, relationMarks } from './decorators.ts';
import { type FieldType, fieldOf, objectTypeName, type Roles, rolesOf } from './published-fields.ts';

export type EntityClass = abstract new () => object;

/** A published column. */
export interface Column {
  name: string;
  column: string;
  /** type that parameters compared with the column are cast to: no value can then be out of its range */
  cast: string;
  nullable: boolean;
  type: FieldType;
  /** who may read it; undefined for everybody */
  roles: Roles | undefined;
  filter: boolean;
  order: boolean;
  /** a special category of personal data */
  special: boolean;
}

/** A published relation. `one`: `column` is the own foreign key; `many`: the foreign key of the other table. */
export interface Relation {
  name: string;
  kind: 'one' | 'many';
  column: string;
  nullable: boolean;
  description: string;
  target: () => EntityModel;
}

/** What the API publishes of one entity: put together from MikroORM, type-graphql and the marks of decorators.ts. */
export interface EntityModel {
  name: string;
  table: string;
  entity: EntityClass;
  columns: ReadonlyMap<string, Column>;
  relations: ReadonlyMap<string, Relation>;
}

/** All published entities by GraphQL name. */
export type ReadModel = ReadonlyMap<string, EntityModel>;

const CASTS: Record<string, string> = {
  serial: 'int',
  int: 'int',
  smallint: 'int',
  bigint: 'bigint',
  'double precision': 'float8',
  real: 'float8',
  boolean: 'boolean',
  date: 'date',
};

function castOf(columnType: string): string {
  if (columnType.startsWith('timestamptz')) return 'timestamptz';
  if (columnType.startsWith('numeric')) return 'float8';
  return CASTS[columnType] ?? 'text';
}

function columnsOf(entity: EntityClass, metadata: EntityMetadata): Map<string, Column> {
  const marks = columnMarks(entity);
  const columns = new Map<string, Column>();
  for (const property of metadata.props) {
    const field = fieldOf(entity, property.name);
    const column = property.fieldNames?.[0];
    if (!field || column === undefined || relationMarks(entity).has(property.name)) continue;
    const { filter = false, order = false, special = false } = marks.get(property.name) ?? {};
    columns.set(property.name, {
      name: property.name,
      column,
      cast: castOf(property.columnTypes?.[0] ?? 'text'),
      nullable: property.nullable === true,
      type: field.getType(),
      roles: rolesOf(entity, property.name),
      filter,
      order,
      special,
    });
  }
  return columns;
}

function relationColumn(property: EntityProperty): string | undefined {
  if (property.kind === '1:m') return property.targetMeta?.properties[property.mappedBy as never]?.fieldNames?.[0];
  return property.fieldNames?.[0];
}

function relationsOf(entity: EntityClass, metadata: EntityMetadata, model: ReadModel): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  for (const [name, { description }] of relationMarks(entity)) {
    const property = metadata.properties[name as never] as EntityProperty;
    const column = relationColumn(property);
    const target = objectTypeName(publishedClassOf(property.targetMeta?.class as object));
    if (column === undefined || target === undefined)
      throw new Error(`@Related on ${metadata.className}.${name} needs a published relation.`);
    const kind = property.kind === '1:m' ? 'many' : 'one';
    relations.set(name, {
      name,
      kind,
      column,
      nullable: property.nullable === true,
      description,
      target: () => modelOf(model, target),
    });
  }
  return relations;
}

let known: ReadModel | undefined;

/**
 * The published entities: those of the ORM that carry `@ObjectType`. Needs no database. Made once per process: entities are
 * classes, the same for every ORM, and type-graphql keeps what was generated from them.
 */
export function readModel(orm: MikroORM): ReadModel {
  known ??= describe(orm);
  return known;
}

function describe(orm: MikroORM): ReadModel {
  const model = new Map<string, EntityModel>();
  for (const metadata of orm.getMetadata().getAll().values()) {
    const entity = publishedClassOf(metadata.class) as EntityClass;
    const name = objectTypeName(entity);
    if (name === undefined) continue;
    model.set(name, {
      name,
      table: `"${metadata.tableName}"`,
      entity,
      columns: columnsOf(entity, metadata),
      relations: relationsOf(entity, metadata, model),
    });
  }
  return model;
}

/** The published entity of a class; only after `readModel`. @throws where the class is not published */
export function modelFor(entity: EntityClass): EntityModel {
  return modelOf(known ?? new Map(), objectTypeName(entity) ?? entity.name);
}

/** @throws where the name is not that of a published entity: a mistake in the program, never in a request */
function modelOf(model: ReadModel, name: string): EntityModel {
  const entity = model.get(name);
  if (!entity) throw new Error(`${name} is not a published entity.`);
  return entity;
}
