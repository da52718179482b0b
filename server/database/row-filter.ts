import {
  type EntityManager,
  type EntityMetadata,
  type FilterDef,
  type FilterQuery,
  type MikroORM,
  raw,
} from '@mikro-orm/postgresql';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import type { Viewer } from '../auth/viewer.ts';
import { rowScope } from '../scope.ts';
import { recordEntities } from './entities.ts';

const NAME = 'rows';
const [EVERY_ROW, NO_ROW]: [FilterQuery<object>, FilterQuery<object>] = [{}, { [raw('false')]: [] }];

type Who = { viewer: Viewer } | { isOwner: true } | undefined;

/**
 * The rule of scope.ts for everything that MikroORM finds, changes or deletes by a condition. On where nobody says anything:
 * an EntityManager that has not been told for whom it works finds no record.
 */
export const rowFilter: FilterDef = {
  name: NAME,
  entity: [...recordEntities, AuditEntry],
  default: true,
  args: false,
  cond: (who: object, type, em: EntityManager, _options, entityName) =>
    rowsFor(who as Who, em.getMetadata().getByClassName(entityName as string), type === 'read'),
};

function rowsFor(who: Who, { class: entity, tableName: table }: EntityMetadata, isAliased: boolean): FilterQuery<object> {
  if (who && 'isOwner' in who) return EVERY_ROW;
  if (!who) return NO_ROW;
  const conditionOn = (row: string) => rowScope({ entity, table }, row, who.viewer, { add: inline });
  if (conditionOn(table) === null) return EVERY_ROW;
  return { [raw((alias) => `(${conditionOn(isAliased ? alias : table)})`)]: [] };
}

/** The only value in a rule is the number of a provider. */
const inline = (value: unknown, cast: string): string => `${Number(value)}::${cast}`;

/** From here on finds what the viewer may see. */
export const showRowsOf = (em: EntityManager, viewer: Viewer): void => em.setFilterParams(NAME, { viewer });

/** A fresh unit of work of the owner of the tables, to whom all rows belong: for seeds and migrations, never for a request. */
export function asOwner(orm: MikroORM): EntityManager {
  const em = orm.em.fork();
  em.setFilterParams(NAME, { isOwner: true });
  return em;
}
