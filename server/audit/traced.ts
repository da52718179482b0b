/**
 * Tables whose reading leaves a trace, with the participation that a row is about, in SQL; null where it is about nobody. Counts
 * of visits (contact) know no person.
 */
const traced: Readonly<Record<string, ((row: string) => string) | null>> = {
  participant: (row) => `(select p.id from participation p where p.participant_id = ${row}."id")`,
  participation: (row) => `${row}."id"`,
  attendance: (row) => `${row}."participation_id"`,
  outcome: (row) => `${row}."participation_id"`,
  language_level_change: (row) => `${row}."participation_id"`,
  residence_status_change: (row) => `${row}."participation_id"`,
  record_correction: (row) => `${row}."participation_id"`,
  audit_entry: null,
};

const nameOf = (table: string): string => table.replaceAll('"', '');

/** @param table as the read path writes it, in quotes */
export const isTraced = (table: string): boolean => Object.hasOwn(traced, nameOf(table));

/** SQL for the participation that a row is about; `null` in SQL for a row about nobody. */
export const personSql = (table: string, row: string): string => traced[nameOf(table)]?.(row) ?? 'null';
