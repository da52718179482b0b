import { expect, test } from 'vitest';
import { Role, type Viewer } from '../../../server/auth/viewer.ts';
import { importAttendances } from '../../../server/import/import-attendances.ts';
import { testDatabase } from '../../support/database.ts';
import { parseRows } from '../../support/import/parsed.ts';
import { askApi } from '../../support/read/api.ts';

const database = await testDatabase('facts');
const ask = askApi(database);
const viewer: Viewer = { role: Role.COORDINATION, providerId: null, actor: 'user:karin' };
const add = (kind: 'Provider' | 'Measure', input: object, as = viewer) =>
  ask(`mutation ($input: ${kind}Input!) { add${kind}(input: $input, language: EN) }`, { variables: { input }, viewer: as });
const MEASURE = {
  provider: 'haus-der-begegnung',
  fieldOfAction: 'LANGUAGE_LITERACY',
  title: 'Deutsch am Abend',
  startsOn: '2026-03-02',
};

test('COORDINATION alone adds a provider and a measure, and a file can be imported into it', async () => {
  for (const role of Object.values(Role).filter((each) => each !== Role.COORDINATION)) {
    for (const answer of [
      await add('Provider', { name: 'X e. V.' }, { role, providerId: null }),
      await add('Measure', MEASURE, { role, providerId: null }),
    ])
      expect(answer.errors?.[0], role).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  }
  expect((await add('Measure', MEASURE)).errors?.[0]).toMatchObject({
    message: 'This operation has no provider "haus-der-begegnung"; please add it first.',
    extensions: { code: 'NOT_FOUND' },
  });
  expect((await add('Provider', { name: ' Haus  der Begegnung ' })).data).toEqual({ addProvider: 'haus-der-begegnung' });
  expect((await add('Measure', { ...MEASURE, places: 20, endsOn: '2027-12-31', audience: 'WOMEN' })).data).toEqual({
    addMeasure: 'deutsch-am-abend',
  });
  const { data } = await ask(
    '{ measures { nodes { slug title titleEn places startsOn endsOn audience provider { name } fieldOfAction { code } } } }',
  );
  expect(data.measures.nodes).toEqual([
    {
      ...{ slug: 'deutsch-am-abend', title: 'Deutsch am Abend', titleEn: 'Deutsch am Abend', places: 20 },
      ...{ startsOn: '2026-03-02', endsOn: '2027-12-31', audience: 'WOMEN', provider: { name: 'Haus der Begegnung' } },
      fieldOfAction: { code: 'LANGUAGE_LITERACY' },
    },
  ]);
  const parsed = await parseRows([{ pseudonym: 'p-1', massnahme: 'deutsch-am-abend', eintritt: '2026-03-09' }]);
  const options = { operation: 'kim-potsdam', provider: null, dryRun: false, today: '2026-11-22', language: 'en' as const };
  expect(await importAttendances(database.pool, parsed, options)).toMatchObject({ errors: [], persons: { created: 1 } });
});

test('a provider that is new comes with its measure', async () => {
  const input = { ...MEASURE, provider: null, newProvider: 'Neuland gGmbH', title: 'Werkstatt' };
  expect((await add('Measure', input)).data).toEqual({ addMeasure: 'werkstatt' });
  const { data } = await ask(
    '{ providers(where: { slug: { eq: "neuland-ggmbh" } }) { nodes { name measures { nodes { slug } } } } }',
  );
  expect(data.providers.nodes).toEqual([{ name: 'Neuland gGmbH', measures: { nodes: [{ slug: 'werkstatt' }] } }]);
});

test('another title that makes the same address gets a number; an open offer has no places', async () => {
  expect((await add('Measure', { ...MEASURE, title: 'Deutsch – am Abend!' })).data).toEqual({ addMeasure: 'deutsch-am-abend-2' });
  expect((await add('Measure', { ...MEASURE, title: 'Anlegen', isLowThreshold: true })).data).toEqual({
    addMeasure: 'anlegen-2',
  });
});

test.each<[kind: 'Provider' | 'Measure', input: object, sentence: RegExp]>([
  ['Provider', { name: 'haus der begegnung' }, /The provider "haus der begegnung" is there already/],
  ['Provider', { name: 'X' }, /"X" has 1 characters; expected are 2 to 200/],
  ['Provider', { name: 'X e. V.', operation: 'kim-nowhere' }, /no operation "kim-nowhere"/],
  ['Measure', { title: 'deutsch am abend' }, /This provider has a measure "deutsch am abend" already/],
  ['Measure', { title: 'Y', titleEn: 'Z' }, /"Y" has 1 characters/],
  ['Measure', { title: 'Neu', newProvider: 'Neu e. V.' }, /one provider; please choose one or give the name of a new one/],
  ['Measure', { title: 'Neu', provider: null }, /one provider; please choose one or give the name of a new one/],
  ['Measure', { title: 'Neu', provider: null, newProvider: 'Neu e. V.', fieldOfAction: 'NOWHERE' }, /no pillar "NOWHERE"/],
  ['Measure', { title: 'Neu', fieldOfAction: 'NOWHERE' }, /no pillar "NOWHERE"/],
  [
    'Measure',
    { title: 'Neu', startsOn: '2025-12-31' },
    /2025-12-31 is no day of the operation; expected is one from 2026-01-01 to 2028-12-31/,
  ],
  ['Measure', { title: 'Neu', endsOn: '2026-03-01' }, /The last day, 2026-03-01, is before the first one, 2026-03-02/],
  ['Measure', { title: 'Neu', places: 0 }, /0 places are not possible/],
  ['Measure', { title: 'Neu', places: 5, isLowThreshold: true }, /An open offer has no places/],
])('%s %j is refused in one sentence and nothing is added', async (kind, input, sentence) => {
  const count = async () =>
    (await database.pool.query('select (select count(*) from provider) p, (select count(*) from measure) m')).rows;
  const before = await count();
  expect((await add(kind, kind === 'Measure' ? { ...MEASURE, ...input } : input)).errors?.[0]?.message).toMatch(sentence);
  expect(await count()).toEqual(before);
});

test('of two who add the same at once, one is told that it is there', async () => {
  const [one, other] = await Promise.all(['Zugleich e. V.', 'zugleich e. V.'].map((name) => add('Provider', { name })));
  expect([one, other].flatMap((answer) => answer?.errors ?? [])).toEqual([
    expect.objectContaining({ message: expect.stringMatching(/is there already/), extensions: { code: 'CONFLICT' } }),
  ]);
});

test('sentences are German where nothing else is asked for, and who added what is in the audit log', async () => {
  const answer = await ask('mutation { addProvider(input: { name: "X" }) }', { viewer });
  expect(answer.errors?.[0]?.message).toBe('„X“ hat 1 Zeichen; erwartet werden 2 bis 200.');
  const { rows } = await database.pool.query(
    "select subject_type, count(*)::int as n from audit_entry where actor = 'user:karin' and action = 'CHANGED' group by 1 order by 1",
  );
  expect(rows).toEqual([
    { subject_type: 'Measure', n: 4 },
    { subject_type: 'Provider', n: 3 },
  ]);
});
