import { badUserInput, conflict, forbidden, notFound } from '../errors.ts';
import { findContradictions } from '../import/rows/attendance-rules.ts';
import type { Code } from '../import/rows/code-lists.ts';
import { columnByField, inWordsOfTheFile } from '../import/rows/columns.ts';
import type { AttendanceValues } from '../import/rows/file-row.ts';
import type { Language } from '../import/text.ts';
import type { Query } from '../indicators/operation-facts.ts';
import { parseGlobalId } from '../read/global-id.ts';
import { reasonOf } from './administer.ts';
import { type Correctable, SUBJECTS, wordOf } from './correctable.ts';
import { readValue, wrongValue } from './correction-values.ts';

/** One value: what stands there and what is right, in the words of the attendance file; null or empty = not given. */
export interface Change {
  field: string;
  before: string | null;
  after: string | null;
}

export interface Correction {
  id: string;
  changes: readonly Change[];
  reason: string;
  language: Language;
  today: string;
  by: { role: string; actor: string | null };
}

interface Read {
  name: string;
  field: Correctable;
  before: Code | null;
  after: Code | null;
}

type Row = Record<string, Code | null> & { operation_id: number; person: number; measure_id: number | null };

const UNIQUE = '23505';
const OVERLAP = '23P01';

/**
 * Corrects values of a record about a person, with the rules and words of an import, and notes what stood there before.
 * Nothing is lost when two correct at once: a change holds only if what stands there is what its author saw.
 * @param query in a transaction as the application's role, under the settings of the viewer: whose rows it may touch, the database decides
 * @throws BAD_USER_INPUT in the words of an import, NOT_FOUND for what is not there or not the viewer's, CONFLICT where the value has changed meanwhile
 */
export async function correctRecord(query: Query, correction: Correction): Promise<Change[]> {
  const { type, key } = parseGlobalId(correction.id);
  const subject = SUBJECTS[type];
  if (!subject) throw badUserInput(`A ${type} cannot be corrected; there are: ${Object.keys(SUBJECTS).join(', ')}.`);
  if (type === 'Participant' && correction.by.role !== 'COORDINATION')
    throw forbidden('A pseudonym may belong to people of several providers; the coordination corrects it.');
  const reason = reasonOf(correction.reason);
  const reads = readChanges(subject.fields, correction);
  const row = await lockRow(query, type, subject.table, key);
  for (const { name, field, before } of reads) {
    if (row[field.column] === before) continue;
    throw conflict(`${name} is no longer what you saw: read the record again.`);
  }
  const changed = reads.filter(({ before, after }) => before !== after);
  if (changed.length === 0) return [];
  if (type === 'Attendance') checkAttendance(row, changed, correction);
  await write(query, subject.table, key, changed);
  if (type === 'Attendance') await keepFirstEntry(query, row.person);
  for (const each of changed) await note(query, { type, key, row, reason, by: correction.by }, each);
  return changed.map(inWords);
}

function readChanges(fields: ReadonlyMap<string, Correctable>, { changes, language }: Correction): Read[] {
  if (changes.length === 0) throw badUserInput('There is no change.');
  if (new Set(changes.map(({ field }) => field)).size < changes.length) throw badUserInput('A field is named twice.');
  return changes.map(({ field: name, before, after }) => {
    const field = fields.get(name);
    if (!field) throw badUserInput(`There is no ${JSON.stringify(name)} here; there are: ${[...fields.keys()].join(', ')}.`);
    return { name, field, before: readValue(name, field, before, language), after: readValue(name, field, after, language) };
  });
}

/** The row in the types of an import; nobody else changes it until the transaction ends. */
async function lockRow(query: Query, type: string, table: string, key: number): Promise<Row> {
  const columns = Array.from(SUBJECTS[type]?.fields.values() ?? [], ({ column, type: kind }) =>
    ['date', 'numeric'].includes(kind) ? `t.${column}::text as ${column}` : `t.${column}`,
  );
  const person: Record<string, string> = {
    participant: '(select p.id from participation p where p.participant_id = t.id)',
    participation: 't.id',
  };
  const measure = table === 'attendance' ? 't.measure_id' : 'null::int';
  const [row] = await query<Row>(
    `select t.operation_id, ${person[table] ?? 't.participation_id'} as person, ${measure} as measure_id, ${columns.join(', ')}
       from ${table} t where t.id = $1 for update of t`,
    [key],
  );
  if (!row || row.person === null) throw notFound('There is no such record.');
  return row;
}

/** The rules that values of an attendance keep among themselves. */
function checkAttendance(row: Row, changed: readonly Read[], { language, today }: Correction): void {
  const after: Record<string, Code | null> = {};
  for (const { field, column } of SUBJECTS.Attendance?.fields.values() ?? []) after[field] = row[column] ?? null;
  for (const { field, after: value } of changed) after[field.field] = value;
  const [found] = findContradictions(after.enteredOn as string, after as unknown as AttendanceValues, today);
  if (!found) return;
  const name = columnByField.get(found.field)?.name ?? found.field;
  throw wrongValue(name, inWordsOfTheFile(found.field, after[found.field]), found, language);
}

async function write(query: Query, table: string, key: number, changed: readonly Read[]): Promise<void> {
  const set = changed.map(({ field }, n) => `${field.column} = $${n + 2}::${field.type}`).join(', ');
  try {
    await query(`update ${table} set ${set} where id = $1`, [key, ...changed.map(({ after }) => after)]);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === UNIQUE || code === OVERLAP)
      throw conflict('With this value two records of the person would be the same, or overlap.');
    if (code?.startsWith('23')) throw badUserInput('These values contradict each other.');
    throw error;
  }
}

/** Day of first entry into the operation: that of the earliest attendance, whoever ran it. */
const keepFirstEntry = (query: Query, person: number): Promise<unknown> =>
  query('update participation set entered_on = first_entry_of(id) where id = $1 and entered_on <> first_entry_of(id)', [person]);

interface Noted {
  type: string;
  key: number;
  row: Row;
  reason: string;
  by: Correction['by'];
}

async function note(query: Query, { type, key, row, reason, by }: Noted, read: Read): Promise<void> {
  const { field, before, after } = inWords(read);
  await query(
    `insert into record_correction (operation_id, participation_id, measure_id, subject_type, subject_id, field, before, after, reason, role, actor)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [row.operation_id, row.person, row.measure_id, type, key, field, before, after, reason, by.role, by.actor],
  );
}

const inWords = ({ name, field, before, after }: Read): Change => ({
  field: name,
  before: wordOf(field, before),
  after: wordOf(field, after),
});
