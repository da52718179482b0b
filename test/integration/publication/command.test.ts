import { beforeAll, expect, test } from 'vitest';
import { main } from '../../../server/commands/snapshot.ts';
import { testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';

const database = await testDatabase('facts');

beforeAll(async () => {
  for (let n = 0; n < 30; n++) await buildParticipation(database.em(), { gender: n < 12 ? 'MALE' : 'FEMALE' });
}, 60_000);

/** what the last call showed beside its result */
let shown = '';

async function run(...argv: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  shown = '';
  const stderr = { write: (text: string) => (shown += text) };
  const stdout = { write: (text: string) => (said += text) };
  try {
    return {
      code: await main(argv, { stdout, stderr, today: '2026-11-22', isDemo: true, pool: async () => database.pool }),
      said,
    };
  } catch (error) {
    const { exitCode, message } = error as { exitCode: number; message: string };
    return { code: exitCode, said: message };
  }
}

const revisions = async () =>
  (await database.pool.query('select revision, released_at is not null as released from snapshot order by id')).rows;

test('--help says in both languages how it is called and what the exit codes mean', async () => {
  for (const [language, words] of [
    ['de', 'Ende mit 0'],
    ['en', 'Exit codes: 0'],
  ] as const) {
    const { code, said } = await run('--help', '--lang', language);
    expect(code).toBe(0);
    expect(said).toContain('npm run snapshot -- --date');
    expect(said).toContain(words);
  }
});

test.each([
  ['a date is missing', [], /^Der Stichtag fehlt/],
  ['a date is none', ['--date', '2026-02-30'], /^--date ist „2026-02-30“; erwartet wird ein Tag/],
  ['a date is in the future', ['--date', '2026-11-23'], /^Der 23\.11\.2026 ist noch nicht vorbei/],
  ['a date is before the operation', ['--date', '2025-06-30'], /^Der 30\.06\.2025 liegt vor dem 01\.01\.2026/],
  ['an operation is unknown', ['--date', '2026-06-30', '--operation', 'kim-x'], /^Ein Vorhaben „kim-x“ gibt es nicht/],
  ['a reason is empty', ['--date', '2026-06-30', '--reason', ' '], /^--reason ist leer/],
  ['an option is unknown', ['--date', '2026-06-30', '--force'], /^Mit „--force“ geht es so nicht/],
])('where %s it ends with 64 and one sentence that says so', async (_, argv, sentence) => {
  const { code, said } = await run(...argv);
  expect({ code, said }).toEqual({ code: 64, said: expect.stringMatching(sentence) });
  expect(await revisions()).toEqual([]);
});

test('it freezes, refuses to freeze again without a reason, releases what waits, and corrects with a reason', async () => {
  const frozen = await run('--date', '2026-06-30');
  expect(frozen.code).toBe(0);
  expect(frozen.said).toMatch(
    /^Eingefroren: kim-potsdam, Stand 2026-06-30, Fassung 1\. \d+ von \d+ Zahlen .*\nSHA-256: [0-9a-f]{64}\n$/,
  );
  expect(shown).toMatch(
    /^✓ Datenbank wird geöffnet \(\d+\.\d s\)\n✓ Zahlen werden gezählt .*\n✓ Schutz wird berechnet .*\n✓ Berichtsstand wird gespeichert .*\n$/,
  );
  const again = await run('--date', '2026-06-30', '--lang', 'en');
  expect(again).toEqual({ code: 1, said: expect.stringMatching(/^2026-06-30 is frozen already \(revision 1\).*needs a reason/) });
  const released = await run('--date', '2026-06-30', '--release');
  expect(shown).toMatch(/\n✓ Berichtsstand wird noch einmal geprüft und veröffentlicht \(\d+\.\d s\)\n$/);
  expect(released).toEqual({ code: 0, said: 'Veröffentlicht: Stand 2026-06-30, Fassung 1.\n' });
  for (let n = 0; n < 5; n++) await buildParticipation(database.em(), { gender: 'MALE' });
  const corrected = await run('--date', '2026-06-30', '--reason', 'fünf kamen zu spät', '--release');
  expect(corrected.code).toBe(0);
  expect(corrected.said).toMatch(/Fassung 2\.[\s\S]*Veröffentlicht: Stand 2026-06-30, Fassung 2\.\n$/);
  expect(await revisions()).toEqual([
    { revision: 1, released: true },
    { revision: 2, released: true },
  ]);
}, 120_000);

test('what cannot be protected ends with 1, says why, and stores nothing', async () => {
  for (let n = 0; n < 2; n++)
    await buildParticipation(database.em(), { gender: 'NON_BINARY', attendances: [{ enteredOn: '2026-08-03' }] });
  const { code, said } = await run('--date', '2026-09-30', '--release');
  expect({ code, said }).toEqual({
    code: 1,
    said: expect.stringMatching(/^Der Stand vom 30\.09\.2026 lässt sich nicht einfrieren/),
  });
  expect(await revisions()).toHaveLength(2);
}, 120_000);
