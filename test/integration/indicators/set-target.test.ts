import { beforeAll, expect, test } from 'vitest';
import { Role, type Viewer } from '../../../server/auth/viewer.ts';
import { testDatabase } from '../../support/database.ts';
import { buildMeasure } from '../../support/factories.ts';
import { askApi } from '../../support/read/api.ts';

const database = await testDatabase('facts');
const ask = askApi(database);
const viewer: Viewer = { role: Role.COORDINATION, providerId: null, actor: 'user:karin' };
const SET = 'mutation ($input: TargetInput!) { setTarget(input: $input, language: EN) }';
const GOAL = { indicator: 'EECO01', dueOn: '2028-12-31', value: 400, source: 'Decision of the city council' };
const set = (change: object = {}, as = viewer) => ask(SET, { variables: { input: { ...GOAL, ...change } }, viewer: as });
const sentence = async (change: object) => (await set(change)).errors?.[0]?.message;
const targetOf = (breakdown = '', asOf = '2099-01-01') =>
  ask(
    `{ figures(input: { indicators: ["EECO01"], asOf: "${asOf}", breakdown: [${breakdown}] }) { figures { breakdown { value } target { target } } } }`,
    { viewer },
  ).then(({ data }) =>
    data.figures.figures.map((figure: { target: { target: number } | null }) => figure.target?.target ?? null),
  );

beforeAll(async () => {
  await buildMeasure(database.em(), { slug: 'beratung' });
});

test('a target is set by COORDINATION alone, with its decision, and is what figures are compared with', async () => {
  for (const role of Object.values(Role).filter((each) => each !== Role.COORDINATION))
    expect((await set({}, { role, providerId: null })).errors?.[0], role).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  expect(await targetOf()).toEqual([null]);
  const { data } = await set({ decidedOn: '2026-01-28', paperNumber: '26/SVV/0001' });
  const { node } = (
    await ask(`{ node(id: "${data.setTarget}") { ... on Target { value validFrom supersededOn source decidedOn paperNumber } } }`)
  ).data;
  expect(node).toMatchObject({ value: 400, supersededOn: null, decidedOn: '2026-01-28', paperNumber: '26/SVV/0001' });
  expect(await targetOf()).toEqual([400]);
});

test('another one takes its place from its day on; what it replaced stays readable and in force before', async () => {
  await set({ value: 300, validFrom: '2026-03-01', dueOn: '2027-12-31' });
  await set({ value: 350, validFrom: '2026-06-01', dueOn: '2027-12-31' });
  const { rows } = await database.pool.query(
    "select value, valid_from::text, superseded_on::text from target where due_on = '2027-12-31' order by valid_from",
  );
  expect(rows).toEqual([
    { value: 300, valid_from: '2026-03-01', superseded_on: '2026-06-01' },
    { value: 350, valid_from: '2026-06-01', superseded_on: null },
  ]);
  expect(await sentence({ value: 320, validFrom: '2026-04-01', dueOn: '2027-12-31' })).toBe(
    'A target that began on 2026-06-01 or later is in force for that day already; please choose a later begin.',
  );
});

test('a target set and set again on one day leaves both in the history, and one in force', async () => {
  await set({ value: 100, fieldOfAction: 'SPURWECHSEL' });
  await set({ value: 120, fieldOfAction: 'SPURWECHSEL' });
  const { rows } = await database.pool.query(
    'select value, superseded_on is null as is_open from target where field_of_action_id is not null order by id',
  );
  expect(rows).toEqual([
    { value: 100, is_open: false },
    { value: 120, is_open: true },
  ]);
});

test.each<[change: object, sentence: RegExp]>([
  [{ indicator: 'EECO99' }, /no indicator "EECO99"/],
  [{ operation: 'kim-nowhere' }, /no operation "kim-nowhere"/],
  [{ measure: 'nowhere' }, /no measure "nowhere"/],
  [{ fieldOfAction: 'NOWHERE' }, /no pillar "NOWHERE"/],
  [{ measure: 'beratung', gender: 'FEMALE' }, /only one of them/],
  [{ indicator: 'KIM_WOMEN_SHARE', value: 0.5, gender: 'FEMALE' }, /KIM_WOMEN_SHARE cannot be broken down by gender/],
  [{ indicator: 'KIM_WOMEN_SHARE', value: 45 }, /a share from 0 to 1, such as 0\.45/],
  [{ value: 12.5 }, /The target is 12\.5; expected is a whole number/],
  [{ value: -1 }, /The target is -1; expected is a whole number/],
  [{ indicator: 'KIM_HOURS', value: -1 }, /The target is -1; expected is a number from 0 on/],
  [{ dueOn: '2029-01-01' }, /for 2029-01-01; expected is a day of the operation, 2026-01-01 to 2028-12-31/],
  [{ validFrom: '2999-01-01' }, /2999-01-01 is in the future/],
  [{ decidedOn: '2999-01-01' }, /2999-01-01 is in the future/],
  [{ source: ' a ' }, /The source has 1 characters; expected are 3 to 500/],
  [{ paperNumber: '1'.repeat(101) }, /The number of the paper has 101 characters/],
])('%j is refused in one sentence and nothing is changed', async (change, expected) => {
  const count = async () => (await database.pool.query('select id, superseded_on from target order by id')).rows;
  const before = await count();
  expect(await sentence(change)).toMatch(expected);
  expect(await count()).toEqual(before);
});

test('sentences are German where nothing else is asked for', async () => {
  const answer = await ask('mutation ($input: TargetInput!) { setTarget(input: $input) }', {
    ...{ variables: { input: { ...GOAL, value: 1.5 } }, viewer },
  });
  expect(answer.errors?.[0]?.message).toMatch(/^Das Ziel ist 1,5; erwartet wird eine ganze Zahl/);
});

test('thresholds are set by COORDINATION, in order, and judge the next figure', async () => {
  const change = (onTrack: number, atRisk: number, as = viewer) =>
    ask(`mutation { setAssessmentThresholds(onTrack: ${onTrack}, atRisk: ${atRisk}, language: EN) }`, { viewer: as });
  expect((await change(0.1, 0.2, { role: Role.ADMIN, providerId: null })).errors?.[0]).toMatchObject({
    extensions: { code: 'FORBIDDEN' },
  });
  for (const [one, other] of [
    [0.2, 0.1],
    [0, 0.1],
    [0.1, 1],
  ] as const)
    expect((await change(one, other)).errors?.[0]?.message).toMatch(/^Expected are two shares/);
  expect((await change(0.1, 0.2)).data).toEqual({ setAssessmentThresholds: true });
  const { data } = await ask('{ operation { assessmentOnTrack assessmentAtRisk } }');
  expect(data.operation).toEqual({ assessmentOnTrack: 0.1, assessmentAtRisk: 0.2 });
});

test('what was set is in the audit log with who did it', async () => {
  const { rows } = await database.pool.query(
    "select subject_type, count(*)::int as n from audit_entry where actor = 'user:karin' and action = 'CHANGED' group by 1 order by 1",
  );
  // five set, two of them in place of another one
  expect(rows).toEqual([
    { subject_type: 'Operation', n: 1 },
    { subject_type: 'Target', n: 7 },
  ]);
});
