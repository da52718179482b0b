import type { EntityMetadata } from '@mikro-orm/core';
import type { Orm } from '../database/orm.ts';
import { Participant } from '../participations/participant.entity.ts';

/** A table whose rows belong to a person. */
export interface PersonTable {
  /** class of the entity */
  type: string;
  table: string;
  columns: readonly { property: string; column: string; kind: string }[];
  /** SQL condition on `t`: the row belongs to the person whose key in `participant` is $1 */
  ofPerson: string;
}

/**
 * Every table with records about a person, nearest to the person first: `participant` and what refers to it, directly or over
 * others. Read from the ORM's metadata, so that no list can forget one.
 */
export function personTables(orm: Orm): PersonTable[] {
  const all = Array.from(orm.getMetadata().getAll().values(), (each) => each as EntityMetadata);
  const root = all.find(({ class: type }) => type === Participant) as EntityMetadata;
  const found = [tableOf(root, 't.id = $1')];
  const conditions = new Map([[root, (row: string) => `${row}.id = $1`]]);
  for (const [parent, isOfPerson] of conditions)
    for (const entity of all) {
      const link = ownLinks(entity).find(({ targetMeta }) => targetMeta?.className === parent.className);
      if (!link || conditions.has(entity)) continue;
      const alias = `p${conditions.size}`;
      const condition = (row: string) =>
        `${row}.${link.fieldNames[0]} in (select ${alias}.id from ${parent.tableName} ${alias} where ${isOfPerson(alias)})`;
      conditions.set(entity, condition);
      found.push(tableOf(entity, condition('t')));
    }
  return found;
}

/** Relations that stand as a foreign key in the table of the entity. */
const ownLinks = ({ relations }: EntityMetadata) =>
  relations.filter(({ kind, owner }) => kind === 'm:1' || (kind === '1:1' && Boolean(owner)));

function tableOf(entity: EntityMetadata, ofPerson: string): PersonTable {
  const columns = entity.props
    .filter(({ kind, owner }) => kind === 'scalar' || kind === 'm:1' || (kind === '1:1' && Boolean(owner)))
    .map(({ name, fieldNames, kind }) => ({ property: name, column: fieldNames[0] as string, kind }));
  return { type: entity.className, table: entity.tableName, columns, ofPerson };
}
