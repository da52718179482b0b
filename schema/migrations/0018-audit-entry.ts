import { Migration } from '@mikro-orm/migrations';

/**
 * Entries as the API shows them: with their day where the city is, to be filtered by, and with JSON as text. Values of a person's
 * records are out of reach of those who read the log: they read no record of a person, and see which columns changed.
 */
export class AuditEntry0018 extends Migration {
  override up(): void {
    this.addSql(`
      drop view audit_entry;
      create view audit_entry with (security_invoker = true) as
        select l.id, l.at, (l.at at time zone 'Europe/Berlin')::date as day, l.actor, l.role, l.provider_id, l.action, l.subject_type,
               l.subject_id, l.reason, l.network, l.details::text as details, c.before::text as before, c.after::text as after,
               s.position::int as position, s.hash
          from audit_log l left join audit_change c on c.entry_id = l.id left join audit_chain s on s.entry_id = l.id;
      drop policy audit_read on audit_change;
      create policy audit_read on audit_change for select using (
        (select current_setting('app.role', true)) = 'AUDITOR' and participant_id is null and participation_id is null);
      create index on audit_log (((at at time zone 'Europe/Berlin')::date), id);
    `);
  }
}
