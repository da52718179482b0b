import { beforeAll, expect, test } from 'vitest';
import { runScoped, type Settings } from '../../../server/read/scoped-query.ts';
import { ownRows, policyOf, snapshotPolicy, writtenReferenceData } from '../../../server/scope.ts';
import { testDatabase } from '../../support/database.ts';
import { buildMeasure, buildParticipation, type ParticipationInput } from '../../support/factories.ts';
import { buildContact } from '../../support/money-factories.ts';

const database = await testDatabase();
const PEOPLE = ['participant', 'participation', 'attendance', 'outcome', 'language_level_change', 'residence_status_change'];
const RECORDS = Object.keys(ownRows);
let north = 0;

const path = (): Partial<ParticipationInput> => ({
  outcomes: [{ kind: 'MINI_JOB', occurredOn: '2026-03-01' }],
  languageLevelChanges: [{ level: 'B1', assessedOn: '2026-03-01' }],
  residenceStatusChanges: [{ status: 'T_104C', validFrom: '2026-03-01' }],
});

beforeAll(async () => {
  const em = database.em();
  const measure = await buildMeasure(em, { slug: 'in-the-north', provider: 'north' });
  await buildMeasure(em, { slug: 'in-the-south', provider: 'south' });
  for (const slug of ['in-the-north', 'in-the-south']) {
    await buildParticipation(em, {
      attendances: [{ measure: slug }],
      ...path(),
    });
    await buildContact(em, { measure: slug, number: 4 });
    await buildMeasure(em, { slug, waiting: 2 });
  }
  north = measure.provider.id;
});

async function visible(table: string, settings: Settings): Promise<number> {
  const [row] = (await runScoped(database.app, { text: `select count(*)::int as n from ${table}` }, settings)) as { n: number }[];
  return row?.n ?? -1;
}

const sql = async <Row extends object>(text: string, values: unknown[] = []) =>
  (await database.pool.query<Row>(text, values)).rows;

test('the application connects as a role that owns nothing and that policies bind', async () => {
  const { rows } = await database.app.query(
    `select rolsuper, rolbypassrls, rolcreaterole, (select count(*)::int from pg_class where relowner = r.oid) as owned
       from pg_roles r where rolname = current_user`,
  );
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, owned: 0 }]);
});

test.each(RECORDS)('without settings no row of %s is there', async (table) => {
  const { rows } = await database.app.query(`select count(*)::int as n from ${table}`);
  expect(rows).toEqual([{ n: 0 }]);
});

test.each([...PEOPLE, 'contact', 'measure_report'])(
  'of %s a provider sees its own half, the coordination both, everybody else none',
  async (table) => {
    expect(await visible(table, { role: 'PROVIDER', providerId: north })).toBe(1);
    expect(await visible(table, { role: 'COORDINATION', providerId: null })).toBe(2);
    for (const role of ['PUBLIC', 'COUNCIL', 'STEERING', 'AUDITOR', 'ADMIN'])
      expect(await visible(table, { role, providerId: null })).toBe(0);
    expect(await visible(table, { role: 'PROVIDER', providerId: null })).toBe(0);
    expect(await visible(table, { role: 'STEERING', providerId: null, purpose: 'AGGREGATE' })).toBe(2);
  },
);

test('settings end with their statement, also where it fails', async () => {
  const everything: Settings = { role: 'COORDINATION', providerId: null, purpose: 'AGGREGATE' };
  for (let n = 0; n < 20; n++) {
    await expect(runScoped(database.app, { text: 'select 1 / (id - id) from participation' }, everything)).rejects.toThrow(
      /zero/,
    );
    expect(await visible('participation', everything)).toBe(2);
    const { rows } = await database.app.query(
      "select current_setting('app.role', true) as role, (select count(*)::int from participation) as n",
    );
    expect(rows).toEqual([{ role: '', n: 0 }]);
  }
});

test('counting is for reading: it changes nothing', async () => {
  const settings: Settings = { role: 'STEERING', providerId: null, purpose: 'AGGREGATE' };
  expect(await runScoped(database.app, { text: 'update participation set age = 1 returning id' }, settings)).toEqual([]);
  await expect(
    runScoped(
      database.app,
      { text: "insert into participant (operation_id, pseudonym) select id, 'abc' from operation" },
      settings,
    ),
  ).rejects.toThrow(/row-level security/);
});

test('a provider makes nobody new: people come in with an attendance file, not through the application', async () => {
  const settings: Settings = { role: 'PROVIDER', providerId: north };
  const person = "insert into participant (operation_id, pseudonym) select id, 'new-one' from operation";
  await expect(runScoped(database.app, { text: person }, settings)).rejects.toThrow(/row-level security/);
  const participation = `insert into participation (operation_id, participant_id, entered_on)
    select operation_id, id, '2026-02-01' from participant`;
  await expect(runScoped(database.app, { text: participation }, settings)).rejects.toThrow(/row-level security/);
  expect(await sql("select from participant where pseudonym = 'new-one'")).toEqual([]);
});

test('who writes records leaves notes for the sums without a right to read or make notes', async () => {
  const settings: Settings = { role: 'PROVIDER', providerId: north };
  const before = await sql<{ n: string }>('select count(*) as n from figure_change');
  expect(await runScoped(database.app, { text: 'update attendance set hours = 3 returning hours' }, settings)).toHaveLength(1);
  const after = await sql<{ n: string }>('select count(*) as n from figure_change');
  expect(Number(after[0]?.n)).toBe(Number(before[0]?.n) + 1);
  await expect(runScoped(database.app, { text: 'delete from figure_change' }, settings)).rejects.toThrow(/permission denied/);
  await expect(runScoped(database.app, { text: 'select figure_compact(1, 1)' }, settings)).rejects.toThrow(/permission denied/);
});

test.each([...RECORDS, ...writtenReferenceData])('the policies on %s are those of server/scope.ts', async (table) => {
  const { read, write } = policyOf(table);
  await sql(`create policy expected_read on ${table} for select using (${read})`);
  await sql(`create policy expected_write on ${table} using (${write}) with check (${write})`);
  const policies = await sql<{ policyname: string }>(
    'select policyname, cmd, permissive, roles, qual, with_check from pg_policies where tablename = $1 order by policyname',
    [table],
  );
  await sql(`drop policy expected_read on ${table}; drop policy expected_write on ${table}`);
  const named = Object.fromEntries(policies.map(({ policyname, ...rest }) => [policyname, rest]));
  const counted = RECORDS.includes(table) ? ['aggregate'] : [];
  expect(Object.keys(named)).toEqual([...counted, 'expected_read', 'expected_write', 'records_read', 'records_write']);
  expect(named.records_read).toEqual(named.expected_read);
  expect(named.records_write).toEqual(named.expected_write);
});

test('what the application reads without row-level security holds nothing about persons', async () => {
  const open = await sql<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity
       and has_table_privilege('kim_app', oid, 'select') order by 1`,
  );
  expect(open.map(({ name }) => name)).toEqual([
    ...['baseline', 'context_value', 'field_of_action', 'figure_rollup_state', 'indicator', 'migration', 'municipality'],
  ]);
});

test.each(['PUBLIC', 'COUNCIL', 'STEERING', 'PROVIDER', 'AUDITOR', 'ADMIN', 'COORDINATION'])(
  'reference data are written by the coordination alone: %s',
  async (role) => {
    const settings: Settings = { role, providerId: role === 'PROVIDER' ? north : null };
    const insert = "insert into provider (operation_id, slug, name) select id, 'by-' || $1, 'X' from operation returning id";
    const added = runScoped(database.app, { text: insert, values: [role] }, settings);
    const changed = runScoped(database.app, { text: 'update operation set last_payment_year = 2030 returning id' }, settings);
    if (role === 'COORDINATION') expect([await added, await changed].flat()).toHaveLength(2);
    else {
      await expect(added).rejects.toThrow(/row-level security/);
      expect(await changed).toEqual([]);
    }
    await expect(runScoped(database.app, { text: 'delete from measure' }, settings)).rejects.toThrow(/permission denied/);
    await expect(runScoped(database.app, { text: "update operation set title = 'X'" }, settings)).rejects.toThrow(
      /permission denied/,
    );
  },
);

test('the policy on snapshots is the one of server/scope.ts', async () => {
  await sql(`create policy expected on snapshot for select using (${snapshotPolicy()})`);
  const policies = await sql<{ qual: string }>("select cmd, roles, qual from pg_policies where tablename = 'snapshot'");
  await sql('drop policy expected on snapshot');
  expect(policies).toHaveLength(2);
  expect(policies[0]).toEqual(policies[1]);
});
