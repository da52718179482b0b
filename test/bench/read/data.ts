import { migrate } from '../../../server/database/migrate.ts';
import { createOrm } from '../../../server/database/orm.ts';

/** 6 operations, 30 providers, 200 measures with 12 targets each, 18 municipalities with 14 context values each. */
const ROWS = `
  insert into municipality (ags, name, kind, source)
    select 12000 + i, 'Municipality ' || i, 'DISTRICT', 'benchmark' from generate_series(1, 18) i;
  insert into context_value (municipality_id, code, year, value, unit, source)
    select m.id, 'FOREIGN_POPULATION_SHARE', 2010 + i, round((i * 1.1)::numeric, 1), 'PERCENT', 'benchmark' from municipality m, generate_series(1, 14) i;
  insert into operation (municipality_id, slug, title, programme, is_demo, source)
    select i, 'operation-' || i, 'Operation ' || i, 'KIM', false, 'benchmark' from generate_series(1, 6) i;
  insert into field_of_action (operation_id, code, name, name_en, summary, summary_en, position, source)
    select o.id, code, initcap(code), initcap(code), 'a pillar', 'a pillar', place, 'benchmark'
    from operation o, unnest(array['SPURWECHSEL', 'SOCIAL_PARTICIPATION', 'LANGUAGE_LITERACY']) with ordinality as f (code, place);
  insert into provider (operation_id, slug, name, summary)
    select 1 + i % 6, 'provider-' || i, 'Provider ' || i, repeat('runs measures ', 5) from generate_series(1, 30) i;
  insert into measure (operation_id, provider_id, field_of_action_id, slug, title, title_en, summary, starts_on, places, is_low_threshold)
    select o.id, (select id from provider where operation_id = o.id order by id offset i / 6 % 5 limit 1),
      (select id from field_of_action where operation_id = o.id order by position offset i % 3 limit 1),
      'measure-' || lpad(i::text, 3, '0'), 'Measure ' || i, 'Measure ' || i, repeat('is offered ', 10), date '2026-01-01' + i % 40, 10 + i % 20, i % 4 = 0
    from generate_series(1, 200) i join operation o on o.id = 1 + i % 6;
  insert into target (operation_id, measure_id, field_of_action_id, indicator_code, due_on, value, is_example, valid_from, source)
    select m.operation_id, m.id, m.field_of_action_id, 'EECO01', date '2026-12-31' + i * 30, i * 1.5, true, '2026-01-01', 'benchmark'
    from measure m, generate_series(1, 12) i;
  -- PostGraphile orders and filters by indexed columns only; every contestant has these
  create index on measure (slug);
  create index on measure (starts_on, slug);
  create index on target (measure_id, operation_id);
  create index on target (due_on);
`;

/** Migrates an empty database and fills it with rows for measuring. */
export async function fillForReading(databaseUrl: string): Promise<void> {
  const orm = createOrm(databaseUrl, { logger: () => undefined });
  await migrate(orm);
  await orm.em.getConnection().execute(ROWS);
  await orm.em.getConnection().execute('vacuum analyze');
  await orm.close(true);
}
