import { Migration } from '@mikro-orm/migrations';
import { ACCOUNT_NOTES } from './audit/account-notes.ts';
import { notesOf } from './audit/notes.ts';
import { AUDIT_TABLES } from './audit/tables.ts';

/** Tables whose changes leave a trace, as the API calls their rows, with the columns that are special categories of personal data. */
export const NOTED: readonly (readonly [table: string, type: string, special?: readonly string[]])[] = [
  ['participant', 'Participant'],
  ['participation', 'Participation', ['has_disability', 'is_minority', 'residence_status']],
  ['attendance', 'Attendance'],
  ['outcome', 'Outcome'],
  ['language_level_change', 'LanguageLevelChange'],
  ['residence_status_change', 'ResidenceStatusChange', ['status']],
  ['contact', 'Contact'],
  ['measure_report', 'MeasureReport'],
  ['supported_body', 'SupportedBody'],
  ['expenditure', 'Expenditure'],
  ['target', 'Target'],
  ['measure', 'Measure'],
  ['provider', 'Provider'],
  ['operation', 'Operation'],
];

/** Who did what, for good (docs/audit-log.md). */
export class AuditLog0018 extends Migration {
  override up(): void {
    this.addSql(AUDIT_TABLES);
    for (const [table, type, special = []] of NOTED) this.addSql(notesOf(table, type, special));
    this.addSql(ACCOUNT_NOTES);
  }
}
