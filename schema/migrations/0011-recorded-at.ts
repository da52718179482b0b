import { Migration } from '@mikro-orm/migrations';

/** When an attendance was first written, so that late entries show. What was written before is not known, which is not late. */
export class RecordedAt0011 extends Migration {
  override up(): void {
    this.addSql(`
      alter table attendance add column recorded_at timestamptz;
      alter table attendance alter column recorded_at set default now();
    `);
  }
}
