import { Migration } from '@mikro-orm/migrations';

/**
 * Who looks for one record finds it also in entries about many: an entry names participations that were read, and rows that are new,
 * in its details.
 */
export class AuditNamed0024 extends Migration {
  override up(): void {
    this.addSql(`
      create or replace view audit_entry with (security_invoker = true) as
        select l.id, l.at, (l.at at time zone 'Europe/Berlin')::date as day, l.actor, l.role, l.provider_id, l.action, l.subject_type,
               l.subject_id, l.reason, l.network, l.details::text as details, c.before::text as before, c.after::text as after,
               s.position::int as position, s.hash,
               ' ' || nullif(translate(coalesce(l.details ->> 'participations', l.details ->> 'ids'), '[,]', ''), '') || ' ' as named
          from audit_log l left join audit_change c on c.entry_id = l.id left join audit_chain s on s.entry_id = l.id;
    `);
  }
}
