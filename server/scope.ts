import { Role, type Viewer } from './auth/viewer.ts';
import { referenceEntities } from './database/entities.ts';
import { frozenReaders } from './policies.ts';
import type { EntityModel } from './read/model.ts';
import type { Parameters } from './read/sql.ts';

/**
 * Which rows of an entity a viewer may see, as an SQL condition on `alias`; null for all of them.
 * Holds for every way to a row: lists, relations, filters over relations, counts.
 */
export type RowScope = (entity: EntityModel, alias: string, viewer: Viewer, parameters: Parameters) => string | null;

const open = new Set<unknown>(referenceEntities);

/** True for everything that is not open to everybody. */
export const isRecord = ({ entity }: Pick<EntityModel, 'entity'>): boolean => !open.has(entity);

/** Condition on a row: it belongs to the provider whose id the SQL expression `own` gives. */
type OwnRows = (row: string, own: string) => string;

const ofOwnMeasure: OwnRows = (row, own) =>
  `exists (select from measure m where m.id = ${row}.measure_id and m.provider_id = ${own})`;
const ofPersonIn =
  (column: string): OwnRows =>
  (row, own) =>
    `exists (select from attendance a join measure m on m.id = a.measure_id where a.participation_id = ${row}.${column} and m.provider_id = ${own})`;

/**
 * The one rule for rows about people and money, by table: COORDINATION sees all of them, PROVIDER its own, everybody else
 * none. Own are what happens in a provider's measures and the people who attend one. Null: none is a provider's own.
 */
export const ownRows: Readonly<Record<string, OwnRows | null>> = {
  participant: (row, own) =>
    `exists (select from participation p join attendance a on a.participation_id = p.id join measure m on m.id = a.measure_id where p.participant_id = ${row}.id and m.provider_id = ${own})`,
  participation: ofPersonIn('id'),
  attendance: ofOwnMeasure,
  outcome: ofPersonIn('participation_id'),
  language_level_change: ofPersonIn('participation_id'),
  residence_status_change: ofPersonIn('participation_id'),
  record_correction: (row, own) =>
    `case when ${row}.measure_id is null then ${ofPersonIn('participation_id')(row, own)} else ${ofOwnMeasure(row, own)} end`,
  contact: ofOwnMeasure,
  measure_report: ofOwnMeasure,
  supported_body: ofOwnMeasure,
  expenditure: null,
};

/** Rows that everybody may see: plans are public, bookings are not. */
const publicRows: Readonly<Record<string, (row: string) => string>> = { expenditure: (row) => `${row}.kind = 'PLANNED'` };

/** The audit log, which AUDITOR alone sees. */
const AUDIT = 'audit_entry';

/** The rule for a viewer. Reference data are open; of anything else nobody sees a row unless a rule stands above. */
export function rowScope(
  { entity, table }: Pick<EntityModel, 'entity' | 'table'>,
  alias: string,
  { role, providerId }: Viewer,
  parameters: Pick<Parameters, 'add'>,
): string | null {
  if (open.has(entity)) return null;
  const name = table.replaceAll('"', '');
  if (name === AUDIT) return role === Role.AUDITOR ? null : 'false';
  if (!Object.hasOwn(ownRows, name)) return 'false';
  if (role === Role.COORDINATION) return null;
  const own = ownRows[name];
  if (role === Role.PROVIDER && providerId !== null && own) return own(alias, parameters.add(providerId, 'int'));
  return publicRows[name]?.(alias) ?? 'false';
}

/** Reference data that the application writes row by row, through MikroORM: everybody reads them, the coordination writes. */
export const writtenReferenceData = ['provider', 'measure', 'target', 'operation'];

/** A setting of the statement; evaluated once for a statement, and empty, not null, in a transaction after the one that set it. */
const setting = (name: string) => `(select current_setting('app.${name}', true))`;

/**
 * The same rule as conditions of row-level security, for reading and for writing. Test: the policies that the migrations made
 * are these.
 */
export function policyOf(table: string): { read: string; write: string } {
  if (writtenReferenceData.includes(table)) return { read: 'true', write: `${setting('role')} = '${Role.COORDINATION}'` };
  const own = ownRows[table]?.(table, "(select nullif(current_setting('app.provider_id', true), '')::int)");
  const write = [
    `${setting('role')} = '${Role.COORDINATION}'`,
    ...(own ? [`(${setting('role')} = '${Role.PROVIDER}' and ${own})`] : []),
  ].join(' or ');
  const everybody = publicRows[table]?.(table);
  return { write, read: everybody ? `${everybody} or ${write}` : write };
}

/** Which snapshots the database shows to the application's role: what is released, and to some roles what is frozen. */
export const snapshotPolicy = (): string =>
  `released_at is not null or ${setting('role')} in (${frozenReaders.map((role) => `'${role}'`).join(', ')})`;
