import type { ClientBase, Pool } from 'pg';
import { type AuditEntry, append } from '../audit/append.ts';
import type { Issue } from './issue.ts';
import type { ParsedFile } from './parse.ts';
import { makePlan } from './plan/make-plan.ts';
import type { Change, Plan } from './plan/plan.type.ts';
import { loadKnown } from './store/load.ts';
import { findTarget, type Target } from './store/target.ts';
import { writePlan } from './store/write.ts';
import type { Language } from './text.ts';

export interface ImportOptions {
  /** slug of the operation */
  operation: string;
  /** slug of the provider whose measures alone may occur; null: all */
  provider: string | null;
  /** everything but the commit */
  dryRun: boolean;
  /** YYYY-MM-DD */
  today: string;
  /** of a Failure about operation or provider */
  language: Language;
  /** of the file, for the audit log */
  sha256?: string;
  onProgress?: (written: number, total: number) => void;
}

export type Counts = Record<Change, number>;

export interface ImportResult {
  target: Target;
  persons: Counts;
  attendances: Counts;
  errors: readonly Issue[];
  warnings: readonly Issue[];
}

/** Key space of advisory locks for imports; the second key is the operation. */
const LOCK = 0x4b494d; // KIM
/** After so many rows the database plans by what it knew before, and pages run into the time limit until it looks by itself. */
const MANY_ROWS = 1_000;
const WRITTEN_TABLES = [
  'participant',
  'participation',
  'attendance',
  'residence_status_change',
  'language_level_change',
  'figure_change',
];
export const NOTHING: Counts = { created: 0, changed: 0, unchanged: 0 };

/**
 * Compares a file with what is stored and writes the difference: all of it in one transaction, or nothing where there is
 * any error. Imports into one operation wait for one another.
 * @returns what was written, or with `dryRun` what would have been
 * @throws Failure (64) if operation or provider do not exist
 */
export async function importAttendances(pool: Pool, file: ParsedFile, options: ImportOptions): Promise<ImportResult> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await compareAndWrite(client, file, options);
    const isKept = !options.dryRun && result.errors.length === 0;
    const note = () => append(async (text, values) => (await client.query(text, values)).rows, entryOf(file, result, options));
    if (isKept) await note();
    await client.query(isKept ? 'commit' : 'rollback');
    if (!isKept && !options.dryRun) await note();
    if (isKept && writtenRows(result) >= MANY_ROWS) await client.query(`analyze ${WRITTEN_TABLES.join(', ')}`);
    client.release();
    return result;
  } catch (error) {
    client.release(true); // a connection in an unknown state ends, and its transaction with it
    throw error;
  }
}

async function compareAndWrite(client: ClientBase, file: ParsedFile, options: ImportOptions): Promise<ImportResult> {
  await client.query('set local statement_timeout = 0');
  const target = await findTarget(client, options.operation, options.provider, options.language);
  await client.query('select pg_advisory_xact_lock($1, $2)', [LOCK, target.id]);
  const known = await loadKnown(client, target.id, file.rows, options);
  const plan = makePlan(file, known);
  const { errors, warnings } = plan;
  if (errors.length > 0) return { target, persons: NOTHING, attendances: NOTHING, errors, warnings };
  await writePlan(client, target.id, plan, options.onProgress ?? (() => undefined));
  return { target, persons: count(plan.persons), attendances: count(plan.attendances), errors, warnings };
}

/** One entry says what came in with a file, and what did not because of errors. */
const entryOf = (file: ParsedFile, { target, persons, attendances, errors }: ImportResult, { sha256 }: ImportOptions) =>
  ({
    ...{ action: 'IMPORTED', subjectType: 'Operation', subjectId: String(target.id), operationId: target.id },
    details: { sha256, rows: file.rows.length, faulty: errors.length > 0, errors: errors.length, persons, attendances },
  }) satisfies AuditEntry;

const writtenRows = ({ persons, attendances }: ImportResult): number =>
  persons.created + persons.changed + attendances.created + attendances.changed;

function count(items: Plan['persons'] | Plan['attendances']): Counts {
  const counts = { ...NOTHING };
  for (const { change } of items) counts[change]++;
  return counts;
}
