import { Migration } from '@mikro-orm/migrations';

/**
 * What is frozen and not yet released is shown by the database itself to nobody but the roles that may read it. The condition is
 * the one of server/scope.ts; a test compares them. Freezing and releasing run as owner, who is not bound.
 */
export class UnreleasedSnapshots0021 extends Migration {
  override up(): void {
    this.addSql(`
      alter table snapshot enable row level security;
      create policy released_or_reader on snapshot for select using (
        released_at is not null
        or (select current_setting('app.role', true)) in ('COUNCIL', 'STEERING', 'COORDINATION'));
    `);
  }
}
