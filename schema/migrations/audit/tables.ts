/**
 * `audit_log`: one row per act. `audit_change`: values before and after a change, apart, so that the values of a person can be
 * erased while the chain stays whole: the log keeps a salted hash of them. `audit_unsealed`: entries that have no place in the
 * chain yet. `audit_chain`: position and hash of every other one.
 */
export const AUDIT_TABLES = `
  create table audit_log (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    actor text not null,
    role text,
    provider_id int,
    operation_id int,
    action text not null,
    subject_type text,
    subject_id text,
    reason text,
    network text,
    details jsonb not null default '{}',
    constraint audit_log_action_check check (action in ('SIGNED_IN', 'SIGN_IN_FAILED', 'SIGNED_OUT', 'RECORDS_READ', 'REFUSED',
      'AUDIT_LOG_READ', 'EXPORTED', 'CHANGED', 'FROZEN', 'RELEASED', 'GRANTED', 'IMPORTED', 'ERASED', 'DISCLOSED_TO_PERSON',
      'CONFIGURED', 'SEEDED', 'VERIFIED')),
    constraint audit_log_reason_short check (length(reason) <= 500),
    constraint audit_log_details_is_object check (jsonb_typeof(details) = 'object')
  );
  create index on audit_log (at, id);
  create index on audit_log (actor, id);
  create index on audit_log (action, id);
  create index on audit_log (subject_type, subject_id, id);

  create table audit_change (
    entry_id bigint primary key references audit_log (id),
    participant_id int,
    participation_id int,
    salt uuid not null,
    before jsonb,
    after jsonb,
    special_before jsonb,
    special_after jsonb
  );
  create index on audit_change (participant_id);
  create index on audit_change (participation_id);

  create table audit_unsealed (entry_id bigint primary key references audit_log (id));

  create table audit_chain (
    position bigint primary key,
    entry_id bigint not null unique references audit_log (id),
    previous_hash text not null,
    hash text not null,
    sealed_at timestamptz not null default clock_timestamp(),
    constraint audit_chain_from_one check (position >= 1)
  );

  create function audit_is_kept() returns trigger language plpgsql as $$ begin
    if tg_table_name = 'audit_change' and tg_op = 'DELETE' and current_setting('app.purpose', true) = 'ERASURE' then
      return old;
    end if;
    raise exception 'The audit log is never changed or emptied.' using errcode = '23001';
  end $$;
  create function audit_wait_for_seal() returns trigger language plpgsql security definer as $$ begin
    insert into audit_unsealed select id from new_rows;
    return null;
  end $$;
  create trigger audit_wait_for_seal after insert on audit_log referencing new table as new_rows
    for each statement execute function audit_wait_for_seal();
  ${['audit_log', 'audit_change', 'audit_chain'].map(kept).join('')}

  create function audit_actor() returns text language sql stable as
    $$ select coalesce(nullif(current_setting('app.actor', true), ''), 'database:' || session_user) $$;
  create function audit_role() returns text language sql stable as $$ select nullif(current_setting('app.role', true), '') $$;
  create function audit_provider() returns int language sql stable as
    $$ select nullif(current_setting('app.provider_id', true), '')::int $$;

  create function audit_append(entry jsonb) returns bigint language sql security definer as $$
    insert into audit_log (actor, role, provider_id, operation_id, action, subject_type, subject_id, reason, network, details)
    values (coalesce(entry ->> 'actor', audit_actor()), coalesce(entry ->> 'role', audit_role()),
      coalesce((entry ->> 'providerId')::int, audit_provider()), (entry ->> 'operationId')::int, entry ->> 'action',
      entry ->> 'subjectType', entry ->> 'subjectId', entry ->> 'reason', entry ->> 'network',
      coalesce(entry -> 'details', '{}'))
    returning id $$;

  create function audit_digest(change audit_change) returns text language sql immutable as $$
    select encode(sha256(convert_to(jsonb_build_array(change.salt, change.before, change.after, change.special_before,
      change.special_after)::text, 'UTF8')), 'hex') $$;

  create function audit_erase(person int, entry jsonb) returns int language plpgsql security definer as $$
  declare erased int;
  begin
    perform set_config('app.purpose', 'ERASURE', true);
    delete from audit_change where participant_id = person or participation_id in (
      select participation_id from audit_change where participant_id = person
      union select id from participation where participant_id = person);
    get diagnostics erased = row_count;
    perform set_config('app.purpose', '', true);
    perform audit_append(entry || jsonb_build_object('action', 'ERASED', 'subjectType', 'Participant', 'subjectId', person::text,
      'details', coalesce(entry -> 'details', '{}') || jsonb_build_object('changes', erased)));
    return erased;
  end $$;

  do $$
  declare name text;
  begin
    foreach name in array array['audit_wait_for_seal()', 'audit_append(jsonb)', 'audit_erase(int, jsonb)'] loop
      execute format('alter function %s set search_path = %I, pg_temp', name, current_schema());
    end loop;
  end $$;
  revoke execute on function audit_append(jsonb), audit_erase(int, jsonb) from public;

  alter table audit_log enable row level security;
  alter table audit_change enable row level security;
  alter table audit_chain enable row level security;
  alter table audit_unsealed enable row level security;
  ${['audit_log', 'audit_change', 'audit_chain'].map(readable).join('')}

  create view audit_entry with (security_invoker = true) as
    select l.id, l.at, l.actor, l.role, l.provider_id, l.operation_id, l.action, l.subject_type, l.subject_id, l.reason, l.network,
           l.details, c.before, c.after, s.position, s.hash
      from audit_log l left join audit_change c on c.entry_id = l.id left join audit_chain s on s.entry_id = l.id;
`;

function kept(table: string): string {
  return `
  create trigger ${table}_is_kept before update or delete on ${table} for each row execute function audit_is_kept();
  create trigger ${table}_is_not_emptied before truncate on ${table} for each statement execute function audit_is_kept();`;
}

function readable(table: string): string {
  return `
  create policy audit_read on ${table} for select using ((select current_setting('app.role', true)) = 'AUDITOR');`;
}
