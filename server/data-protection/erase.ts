import { createHash } from 'node:crypto';
import { append, eraseChanges } from '../audit/append.ts';
import { badUserInput } from '../errors.ts';
import type { Query } from '../indicators/operation-facts.ts';
import { refuse } from '../refusal.ts';
import { type Doer, inNameOf } from './in-name-of.ts';
import { type OperationRetention, readRetention } from './operation-retention.ts';
import type { PersonTable } from './person-tables.ts';
import { legalReason } from './reasons.ts';

/** What a deletion run would erase, or has erased. */
export interface DeletionPlan {
  retention: OperationRetention;
  /** people whose records go; 0 where they are kept */
  people: number;
  /** people whose records stay, for the legal reason of `retention` */
  kept: number;
  /** rows that go, by table */
  rows: { table: string; rows: number }[];
  /** stands for exactly these people on this day; null where nothing is to be erased */
  confirmation: string | null;
}

interface Run {
  operation: string;
  /** YYYY-MM-DD */
  today: string;
}

/** What would be erased; changes nothing. @throws NOT_FOUND */
export async function planDeletion(query: Query, tables: readonly PersonTable[], run: Run, lock = false): Promise<DeletionPlan> {
  const retention = await readRetention(query, run.operation, run.today, lock);
  const ids = await peopleOf(query, retention.operationId);
  if (retention.keptBecause) return { retention, people: 0, kept: ids.length, rows: [], confirmation: null };
  const rows: DeletionPlan['rows'] = [];
  for (const { table } of tables) {
    const [found] = await query<{ n: number }>(`select count(*)::int as n from ${table} where operation_id = $1`, [
      retention.operationId,
    ]);
    rows.push({ table, rows: found?.n ?? 0 });
  }
  const facts = JSON.stringify([retention.operation, run.today, ids, rows]);
  const confirmation = ids.length ? createHash('sha256').update(facts).digest('hex').slice(0, 12) : null;
  return { retention, people: ids.length, kept: 0, rows, confirmation };
}

/**
 * Erases the records of everybody in an operation whose time is over, and writes down what went.
 * @param query in a transaction of the owner of the tables
 * @param confirmation of the plan: what is stored now must be what was shown then
 * @throws NOT_FOUND; CONFLICT where records have to be kept, or something has changed since
 */
export async function runDeletion(
  query: Query,
  tables: readonly PersonTable[],
  { confirmation, doer, ...run }: Run & { confirmation: string; doer: Doer },
): Promise<DeletionPlan> {
  await query('set local statement_timeout = 0', []);
  await inNameOf(query, doer);
  const plan = await planDeletion(query, tables, run, true);
  const reason = legalReason(plan.retention);
  if (reason) throw refuse('CONFLICT', `Nichts wurde gelöscht. ${reason.de}`, `Nothing was erased. ${reason.en}`);
  if (plan.confirmation === null)
    throw refuse(
      'CONFLICT',
      'Nichts wurde gelöscht: Das Vorhaben hat keine Datensätze über Menschen.',
      'Nothing was erased: the operation has no records about people.',
    );
  if (plan.confirmation !== confirmation)
    throw refuse(
      'CONFLICT',
      'Nichts wurde gelöscht: Die Bestätigung passt nicht zu dem, was jetzt gespeichert ist; bitte die Löschung noch einmal ansehen.',
      'Nothing was erased: this is not the confirmation of what is stored now. Plan the deletion again.',
    );
  const { operationId } = plan.retention;
  const ids = await peopleOf(query, operationId);
  await eraseEverybody(query, tables, operationId);
  for (const id of ids) await eraseChanges(query, id, { operationId });
  await writeDown(query, operationId, { kind: 'RETENTION_OVER', by: doer.by, people: plan.people, rows: plan.rows });
  return plan;
}

/**
 * Erases one person at his or her request, where the law lets it.
 * @returns null where it was done, otherwise the state that keeps the records
 * @throws NOT_FOUND for an operation or a pseudonym that is not there
 */
export async function erasePerson(
  query: Query,
  tables: readonly PersonTable[],
  { pseudonym, doer, ...run }: Run & { pseudonym: string; doer: Doer },
): Promise<OperationRetention | null> {
  await inNameOf(query, doer);
  const retention = await readRetention(query, run.operation, run.today, true);
  const id = await participantOf(query, retention.operationId, pseudonym);
  if (retention.keptBecause) {
    const { operationId, keptBecause } = retention;
    await append(query, {
      ...{ action: 'REFUSED', operationId, subjectType: 'Participant', subjectId: String(id) },
      details: { request: 'ERASURE', keptBecause },
    });
    return retention;
  }
  const rows: DeletionPlan['rows'] = [];
  for (const { table, ofPerson } of tables.toReversed()) {
    const gone = await query<object>(`delete from ${table} t where ${ofPerson} returning t.id`, [id]);
    rows.push({ table, rows: gone.length });
  }
  await eraseChanges(query, id, { operationId: retention.operationId });
  await writeDown(query, retention.operationId, { kind: 'REQUEST_OF_PERSON', by: doer.by, people: 1, rows });
  return null;
}

/** Key of a person. @throws BAD_USER_INPUT for an empty pseudonym, NOT_FOUND for an unknown one */
export async function participantOf(query: Query, operationId: number, pseudonym: string): Promise<number> {
  if (!pseudonym.trim()) throw badUserInput('The pseudonym is empty.');
  const [found] = await query<{ id: number }>('select id from participant where operation_id = $1 and pseudonym = $2', [
    operationId,
    pseudonym,
  ]);
  if (!found)
    throw refuse('NOT_FOUND', 'Unter diesem Pseudonym ist niemand gespeichert.', 'Nobody is stored under this pseudonym.');
  return found.id;
}

const peopleOf = async (query: Query, operationId: number): Promise<number[]> =>
  (await query<{ id: number }>('select id from participant where operation_id = $1 order by id', [operationId])).map(
    ({ id }) => id,
  );

async function eraseEverybody(query: Query, tables: readonly PersonTable[], operationId: number): Promise<void> {
  for (const { table } of tables.toReversed()) await query(`delete from ${table} where operation_id = $1`, [operationId]);
}

interface Report {
  kind: 'RETENTION_OVER' | 'REQUEST_OF_PERSON';
  by: string;
  people: number;
  rows: DeletionPlan['rows'];
}

async function writeDown(query: Query, operationId: number, { kind, by, people, rows }: Report): Promise<void> {
  const report = Object.fromEntries(rows.map((each) => [each.table, each.rows]));
  await query('insert into deletion_run (operation_id, kind, ran_by, people, report) values ($1, $2, $3, $4, $5)', [
    ...[operationId, kind, by, people, JSON.stringify(report)],
  ]);
}
