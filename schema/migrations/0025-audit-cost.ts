import { Migration } from '@mikro-orm/migrations';
import { NOTED } from './0018-audit-log.ts';
import { noteFunction } from './audit/notes.ts';

/**
 * Writing entries costs the same for every row: the number of the entry is drawn beforehand, and a row of the log, which is never
 * deleted, is not looked up to see that it is there. The plan of that look-up was made while the log was small and read all of it.
 */
export class AuditCost0025 extends Migration {
  override up(): void {
    for (const [table, type, special = []] of NOTED) this.addSql(noteFunction(table, type, special));
    this.addSql(`
      alter table audit_change drop constraint audit_change_entry_id_fkey;
      alter table audit_unsealed drop constraint audit_unsealed_entry_id_fkey;
    `);
  }
}
