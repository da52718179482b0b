import { Migration } from '@mikro-orm/migrations';

/**
 * A snapshot whose stored audit did not pass is released by nobody, the owner of the tables included; and none is stored as released
 * at once. The application judges it anew before each release, together with everything that is public by then.
 */
export class ReleaseNeedsAudit0027 extends Migration {
  override up(): void {
    this.addSql(`
      create function refuse_release_without_audit() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' or not exists (
          select from snapshot_protection p
          where p.snapshot_id = new.id and (p.record -> 'protection' -> 'audit' -> 'passed') = 'true'::jsonb
        ) then
          raise exception 'A snapshot is released only after an audit that it passed.' using errcode = '23001';
        end if;
        return new;
      end $$;

      create trigger snapshot_is_stored_unreleased before insert on snapshot
        for each row when (new.released_at is not null) execute function refuse_release_without_audit();
      create trigger snapshot_release_needs_audit before update on snapshot
        for each row when (new.released_at is not null and old.released_at is null) execute function refuse_release_without_audit();
    `);
  }
}
