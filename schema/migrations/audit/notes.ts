/** Whose row it is, in SQL over its old state o and its new one n. */
function personOf(table: string): { participant: string; participation: string } {
  const either = (column: string) => `coalesce(n.${column}, o.${column})`;
  const participationOf = (participant: string) => `(select p.id from participation p where p.participant_id = ${participant})`;
  const participantOf = (participation: string) => `(select p.participant_id from participation p where p.id = ${participation})`;
  if (table === 'participant') return { participant: either('id'), participation: participationOf(either('id')) };
  if (table === 'participation') return { participant: either('participant_id'), participation: either('id') };
  if (!CHILDREN.includes(table)) return { participant: 'null::int', participation: 'null::int' };
  return { participant: participantOf(either('participation_id')), participation: either('participation_id') };
}
const CHILDREN = ['attendance', 'outcome', 'language_level_change', 'residence_status_change'];

/** ids of new rows that an entry names; their number it always says */
const MOST_IDS = 100;

/** Triggers over whole statements, so that nothing escapes, whoever writes. */
export function notesOf(table: string, type: string, special: readonly string[]): string {
  const name = `audit_note_${table}`;
  return `
  ${noteFunction(table, type, special)}
  create trigger audit_note_insert after insert on ${table} referencing new table as new_rows
    for each statement execute function ${name}();
  create trigger audit_note_update after update on ${table} referencing old table as old_rows new table as new_rows
    for each statement execute function ${name}();
  create trigger audit_note_delete after delete on ${table} referencing old table as old_rows
    for each statement execute function ${name}();
  create trigger audit_note_truncate before truncate on ${table} for each statement execute function ${name}();`;
}

/**
 * What they do. New rows: one entry per statement and operation. Changed and deleted rows: one entry each, with the values before
 * and after. What a demonstration is filled with in the transaction that makes it one is told by the entry of the seed.
 */
export function noteFunction(table: string, type: string, special: readonly string[]): string {
  const name = `audit_note_${table}`;
  const operation = table === 'operation' ? 'id' : 'operation_id';
  return `
  create or replace function ${name}() returns trigger language plpgsql security definer as $$ begin
    if tg_op = 'INSERT' then
      insert into audit_log (actor, role, provider_id, operation_id, action, subject_type, subject_id, details)
        select audit_actor(), audit_role(), audit_provider(), n.${operation}, 'CHANGED', '${type}',
               case when count(*) = 1 then min(n.id)::text end,
               jsonb_build_object('kind', 'INSERT', 'rows', count(*), 'ids', to_jsonb((array_agg(n.id order by n.id))[1:${MOST_IDS}]))
          from new_rows n join operation o on o.id = n.${operation}
         where not (o.is_demo and o.xmin = pg_current_xact_id()::xid)
         group by n.${operation};
    elsif tg_op = 'UPDATE' then
      ${changes('old_rows o full join new_rows n on n.id = o.id', table, type, special)};
    elsif tg_op = 'DELETE' then
      ${changes(`old_rows o left join ${table} n on false`, table, type, special)};
    else
      insert into audit_log (actor, role, provider_id, action, subject_type, details)
        select audit_actor(), audit_role(), audit_provider(), 'CHANGED', '${type}',
               jsonb_build_object('kind', 'TRUNCATE', 'rows', count(*)) from ${table};
    end if;
    return null;
  end $$;
  do $$ begin execute format('alter function ${name}() set search_path = %I, pg_temp', current_schema()); end $$;`;
}

/**
 * One entry per row that is not what it was. A row that took another id is one that went and one that came. The id of the entry is
 * drawn beforehand, so that nothing has to be found again; the hash is written out, because a call for each row costs as much as
 * all else. It is the one of `audit_digest`.
 */
function changes(rows: string, table: string, type: string, special: readonly string[]): string {
  const operation = table === 'operation' ? 'id' : 'operation_id';
  const { participant, participation } = personOf(table);
  const isSpecial = `key in (${special.length ? special.map((column) => `'${column}'`).join(', ') : "''"})`;
  const values = (side: string, condition: string) => `jsonb_object_agg(key, ${side} -> key) filter (where ${condition})`;
  return `with change as materialized (
        select nextval('audit_log_id_seq') entry_id, coalesce(n.id, o.id) id, coalesce(n.${operation}, o.${operation}) operation_id, d.columns,
               case when n.id is null then 'DELETE' when o.id is null then 'INSERT' else 'UPDATE' end kind,
               ${participant} participant_id, ${participation} participation_id, gen_random_uuid() salt, d.before, d.after, d.special_before, d.special_after
          from ${rows}
          cross join lateral (select to_jsonb(o) was, to_jsonb(n) becomes offset 0) j
          cross join lateral (
            select jsonb_agg(key order by key) columns,
                   case when was is not null then ${values('was', `not ${isSpecial}`)} end before,
                   case when becomes is not null then ${values('becomes', `not ${isSpecial}`)} end after,
                   case when was is not null then ${values('was', isSpecial)} end special_before,
                   case when becomes is not null then ${values('becomes', isSpecial)} end special_after
              from jsonb_object_keys(coalesce(becomes, was)) key where was -> key is distinct from becomes -> key
          ) d
         where d.columns is not null
      ), entry as (
        insert into audit_log (id, actor, role, provider_id, operation_id, action, subject_type, subject_id, details)
          overriding system value
          select entry_id, audit_actor(), audit_role(), audit_provider(), operation_id, 'CHANGED', '${type}', id::text,
                 jsonb_build_object('kind', kind, 'columns', columns, 'digest', encode(sha256(convert_to(
                   jsonb_build_array(salt, before, after, special_before, special_after)::text, 'UTF8')), 'hex'))
            from change
      )
      insert into audit_change
        select entry_id, participant_id, participation_id, salt, before, after, special_before, special_after from change`;
}
