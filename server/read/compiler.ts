import type { FieldNode, GraphQLOutputType } from 'graphql';
import { isTraced, personSql } from '../audit/traced.ts';
import { tooComplex } from '../errors.ts';
import { mayReadField, requireReason } from '../policies.ts';
import type { Compilation } from './compilation.ts';
import { compileConnection } from './connection.ts';
import { Irregular } from './irregular.ts';
import { leafDecoder, notNull } from './leaf.ts';
import type { Column, EntityModel, Relation } from './model.ts';
import { assemble, type Cells, type Decode } from './rows.ts';
import type { SelectedField, Selection } from './selection.ts';
import { every, published } from './sql.ts';
import type { Statement } from './statement.ts';
import { linkSql } from './where.ts';

/** The object under construction: where its row is, what is read of it, what it is made of. */
interface ObjectInProgress {
  entity: EntityModel;
  alias: string;
  cells: Cells;
  properties: Map<string, Decode>;
}

/**
 * Compiles what is selected of an entity into cells of one SQL statement and decoders that make objects of them.
 *
 * Two forms of objects. For resolvers: columns under their names, what depends on the selection (relations) under `$` and
 * the response key, see resolvers.ts. Direct: the data of the response itself.
 */
export class Compiler implements Compilation {
  hasOwnResolvers = false;
  /** rows that the pages above could hold together, and all pages so far */
  #above = 1;
  #rows = 0;

  constructor(
    readonly selection: Selection,
    readonly statement: Statement,
    readonly direct = false,
    readonly mostRows = Number.POSITIVE_INFINITY,
  ) {}

  property(key: string): string {
    if (!this.direct) return `$${key}`;
    if (key === '__proto__') throw new Irregular();
    return key;
  }

  below<T>(size: number, work: () => T): T {
    const above = this.#above;
    this.#above *= Math.max(1, size);
    this.#rows += this.#above;
    if (this.#rows > this.mostRows) {
      throw tooComplex(
        `Lists below lists could hold more than ${this.mostRows.toLocaleString('en')} rows here; ask for less with "first".`,
      );
    }
    try {
      return work();
    } finally {
      this.#above = above;
    }
  }

  object(entity: EntityModel, alias: string, nodes: readonly FieldNode[], cells: Cells): Decode {
    const object: ObjectInProgress = { entity, alias, cells, properties: new Map() };
    for (const field of this.selection.below(entity.name, nodes)) this.#field(object, field);
    return this.#traced(object, assemble(object.properties));
  }

  #field(object: ObjectInProgress, field: SelectedField): void {
    const { entity, properties } = object;
    const { key, name } = field;
    const column = entity.columns.get(name);
    const relation = entity.relations.get(name);
    if (column?.special && this.#isReadable(column)) this.#special(entity, column);
    if (column) this.#column(object, key, column);
    else if (relation?.kind === 'one') this.#toOne(object, field, relation);
    else if (relation) this.#toMany(object, field, relation);
    else if (name === '__typename') {
      if (this.direct) properties.set(this.property(key), () => entity.name);
    } else this.#ownResolver(object);
  }

  /** Rows of records leave a trace where they become part of the answer. */
  #traced({ entity, alias, cells }: ObjectInProgress, decode: Decode): Decode {
    if (!isTraced(entity.table)) return decode;
    const { trace } = this.statement;
    const id = cells.place(`${alias}."id"`);
    const person = cells.place(personSql(entity.table, alias));
    return (row) => {
      trace.row(entity.name, row[id] as number, row[person] as number | null);
      return decode(row);
    };
  }

  /** A field with a resolver of its own, which may use any column. */
  #ownResolver(object: ObjectInProgress): void {
    if (this.direct) throw new Irregular();
    this.hasOwnResolvers = true;
    for (const own of object.entity.columns.values()) this.#column(object, own.name, own);
  }

  #isReadable({ roles }: Column): boolean {
    return roles === undefined || mayReadField(this.statement.viewer, roles);
  }

  /** @throws BAD_USER_INPUT where the viewer's role must say why, and did not */
  #special(entity: EntityModel, { name }: Column): void {
    const { viewer, reason, trace } = this.statement;
    requireReason(viewer, reason);
    trace.special(entity.name, name);
  }

  #column({ entity, alias, cells, properties }: ObjectInProgress, key: string, column: Column): void {
    const isRefused = !this.#isReadable(column);
    if (this.direct) {
      if (isRefused) throw new Irregular();
      const decode = leafDecoder(entity, column, this.#typeOf(entity, column.name), cells.place(published(alias, column)));
      properties.set(this.property(key), decode);
    } else if (!isRefused) {
      const place = cells.place(published(alias, column));
      properties.set(column.name, (row) => row[place]);
    }
  }

  #toOne({ entity, alias, cells, properties }: ObjectInProgress, { key, name, nodes }: SelectedField, relation: Relation): void {
    const target = relation.target();
    const other = this.statement.alias();
    const condition = every(linkSql(relation, alias, other), this.statement.scope(target, other));
    cells.joins.push(`left join ${target.table} ${other} on ${condition}`);
    const presence = cells.place(`${other}."id"`);
    const decodeTarget = this.object(target, other, nodes, cells);
    const decode: Decode = (row) => (row[presence] === null ? null : decodeTarget(row));
    properties.set(this.property(key), this.direct ? notNull(this.#typeOf(entity, name), decode) : decode);
  }

  #toMany({ entity, alias, cells, properties }: ObjectInProgress, field: SelectedField, relation: Relation): void {
    const { parameters } = this.statement;
    const before = parameters.values.length;
    const property = this.property(field.key);
    try {
      const { sql, decode } = compileConnection(this, {
        entity: relation.target(),
        arguments: this.selection.listArguments(entity.name, field),
        nodes: field.nodes,
        link: (other) => linkSql(relation, alias, other),
      });
      const place = cells.place(sql);
      properties.set(property, (row) => decode(row[place]));
    } catch (error) {
      if (this.direct) throw error;
      parameters.truncate(before);
      properties.set(property, () => error); // a bad argument: an error at this field, as a resolver would throw it
    }
  }

  #typeOf({ name }: EntityModel, field: string): GraphQLOutputType {
    return this.selection.fieldsOf(name)[field]?.type as GraphQLOutputType;
  }
}
