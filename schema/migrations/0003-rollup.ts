import { Migration } from '@mikro-orm/migrations';

/** Tables about a person, and the column that names the participation. */
const RECORDS = {
  participation: 'id',
  attendance: 'participation_id',
  outcome: 'participation_id',
  language_level_change: 'participation_id',
  residence_status_change: 'participation_id',
} as const;

/**
 * Sums that make figures fast (docs/decisions/0008). `figure_rollup` holds what was counted once; `figure_change` notes, in the
 * transaction of each write, what a row was like before it; together they are exact at every moment. No foreign keys: these
 * tables are derived, and a check for each note would be paid by every write.
 */
export class Rollup0003 extends Migration {
  override up(): void {
    this.addSql(TABLES);
    for (const [table, owner] of Object.entries(RECORDS)) this.addSql(notesOf(table, owner));
    this.addSql(RESET);
    for (const table of Object.keys(RECORDS))
      this.addSql(`create trigger figure_reset after truncate on ${table} for each statement execute function figure_reset()`);
    this.addSql(READING);
    this.addSql(WRITING);
  }
}

const TABLES = `
  create table figure_rollup (
    operation_id int not null,
    kind text not null,
    grain text not null,
    at date not null,
    offer_id int not null,
    gender text not null,
    age_group text not null,
    amounts int[] not null,
    primary key (operation_id, kind, grain, at, offer_id, gender, age_group)
  ) with (fillfactor = 70);

  create table figure_change (
    id bigint generated always as identity,
    operation_id int not null,
    participation_id int not null,
    relation text not null,
    row_id int not null,
    image jsonb
  );
  create index on figure_change (operation_id, participation_id);

  create table figure_rollup_state (
    is_only boolean primary key default true check (is_only),
    rule text not null,
    epoch int not null default 0,
    is_ready boolean not null default false
  );
  insert into figure_rollup_state (rule) values ('');`;

/** A new row has no image; a changed or deleted one keeps what it was. A row that changes its person is noted for both. */
const notesOf = (table: string, owner: string): string => `
  create function figure_note_${table}() returns trigger language plpgsql as $$ begin
    if tg_op = 'INSERT' then
      insert into figure_change (operation_id, participation_id, relation, row_id)
        select n.operation_id, n.${owner}, '${table}', n.id from new_rows n;
    elsif tg_level = 'ROW' then
      insert into figure_change (operation_id, participation_id, relation, row_id, image)
        values (new.operation_id, new.${owner}, '${table}', new.id, case when old.id = new.id then to_jsonb(old) end);
    else
      insert into figure_change (operation_id, participation_id, relation, row_id, image)
        select o.operation_id, o.${owner}, '${table}', o.id, to_jsonb(o) from old_rows o;
    end if;
    return null;
  end $$;
  create trigger figure_note_insert after insert on ${table} referencing new table as new_rows
    for each statement execute function figure_note_${table}();
  create trigger figure_note_update after update on ${table} referencing old table as old_rows
    for each statement execute function figure_note_${table}();
  create trigger figure_note_move after update on ${table} for each row
    when (${[...new Set(['operation_id', 'id', owner])].map((column) => `old.${column} <> new.${column}`).join(' or ')})
    execute function figure_note_${table}();
  create trigger figure_note_delete after delete on ${table} referencing old table as old_rows
    for each statement execute function figure_note_${table}();`;

/** What moves people in bulk, or a measure to another pillar or provider, makes the sums worthless until they are made anew. */
const RESET = `
  create function figure_reset() returns trigger language plpgsql as $$ begin
    update figure_rollup_state set epoch = epoch + 1, is_ready = false;
    return null;
  end $$;
  create trigger figure_reset after update of field_of_action_id, provider_id on measure for each row
    when (old.field_of_action_id <> new.field_of_action_id or old.provider_id <> new.provider_id)
    execute function figure_reset();`;

const CELL = 'kind text, offer_id int, gender text, age_group text, grain text, at date, amounts int[]';

/**
 * figure_contribution says what people add to the sums, now or before the noted changes. Its body follows from the catalogue
 * of indicators, so the server writes it at its start; until then nobody contributes. figure_pending is what the sums do not
 * hold yet. Both are stable: they see the snapshot of the statement that calls them.
 */
const READING = `
  create function figure_contribution(operation int, people int[], before boolean) returns table (${CELL})
    language sql stable as $$ select null, null::int, null, null, null, null::date, null::int[] where false $$;

  create function figure_pending(operation int) returns table (${CELL}, factor int) language plpgsql stable as $$
  #variable_conflict use_column
  declare chosen int[];
  begin
    select array_agg(distinct participation_id) into chosen from figure_change where operation_id = $1;
    if chosen is null then return; end if;
    return query
      select c.*, 1 from figure_contribution($1, chosen, false) c where grain = 'DAY'
      union all select c.*, -1 from figure_contribution($1, chosen, true) c where grain = 'DAY';
  end $$;`;

const ADD = `on conflict (operation_id, kind, grain, at, offer_id, gender, age_group)
      do update set amounts = array(select nullif(coalesce(sum, 0) + coalesce(change, 0), 0) from unnest(r.amounts, excluded.amounts) as both_(sum, change))`;

/**
 * Each moves people into the sums in one statement, so that the notes it takes away are exactly those of the rows it counts:
 * what is committed meanwhile keeps its note. One writer at a time; figure_compact leaves the work to another. figure_compact takes people with changes, figure_fill those
 * with ids from \`low\` to \`high\`, none of whom is in the sums yet.
 */
const WRITING = `
  create function figure_compact(operation int, most int) returns int language plpgsql as $$
  #variable_conflict use_column
  declare chosen int[];
  begin
    if not pg_try_advisory_xact_lock(hashtext('figure_rollup')) then return 0; end if;
    chosen := array(select participation_id from figure_change where operation_id = $1 group by 1 limit $2);
    with gone as (delete from figure_change where operation_id = $1 and participation_id = any (chosen)),
    changed as (
      select kind, offer_id, gender, age_group, grain, at,
        array(select nullif(coalesce(now_, 0) - coalesce(then_, 0), 0) from unnest(n.amounts, o.amounts) as both_(now_, then_)) as amounts
      from figure_contribution($1, chosen, false) n
      full join figure_contribution($1, chosen, true) o using (kind, offer_id, gender, age_group, grain, at)
      where n.amounts is distinct from o.amounts
    )
    insert into figure_rollup as r (operation_id, kind, offer_id, gender, age_group, grain, at, amounts)
      select $1, * from changed
      ${ADD};
    return cardinality(chosen);
  end $$;

  create function figure_fill(operation int, low int, high int) returns void language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(hashtext('figure_rollup'));
    with gone as (delete from figure_change where operation_id = $1 and participation_id between $2 and $3)
    insert into figure_rollup as r (operation_id, kind, offer_id, gender, age_group, grain, at, amounts)
      select $1, c.* from figure_contribution(
        $1, array(select p.id from participation p where p.operation_id = $1 and p.id between $2 and $3), false) c
      order by kind, grain, at -- what is read together lies together
      ${ADD};
  end $$;`;
