import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createToken } from '../../../server/auth/tokens.ts';
import { Role } from '../../../server/auth/viewer.ts';
import { LIMITS } from '../../../server/limits/limits.ts';
import { post, testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';

const database = await testDatabase('facts');
const app = await testApp(database, {}, [], { idleMs: 300 });
const limits = LIMITS as { time: number };
const usual = limits.time;
let token = '';
const ask = async (query: string) => (await post(app, query, {}, { authorization: `Bearer ${token}` })).body;

beforeAll(async () => {
  limits.time = 500;
  token = await createToken(database.pool, { name: 'wait', role: Role.COORDINATION, providerId: null, days: 1 });
  for (let n = 0; n < 30; n++) await buildParticipation(database.em(), { gender: 'FEMALE' });
}, 60_000);
afterAll(() => {
  limits.time = usual;
});

/** Somebody else freezes meanwhile: longer than an operation may take, and than an idle connection is kept. */
async function whileAnotherWorks<T>(work: () => Promise<T>): Promise<T> {
  const other = await database.pool.connect();
  await other.query('begin; lock table snapshot in share row exclusive mode');
  const result = work();
  await sleep(1500);
  await other.query('rollback');
  other.release();
  return result;
}

test('a freezing and a release that take longer than an operation may are answered with what they did', async () => {
  const frozen = await whileAnotherWorks(() =>
    ask('mutation { freezeSnapshot(date: "2026-06-30") { revision audit { passed } } }'),
  );
  expect(frozen).toEqual({ data: { freezeSnapshot: { revision: 1, audit: { passed: true } } } });
  const released = await whileAnotherWorks(() => ask('mutation { releaseSnapshot(date: "2026-06-30") { releasedAt } }'));
  expect(released).toEqual({ data: { releaseSnapshot: { releasedAt: expect.stringMatching(/Z$/) } } });
}, 30_000);

test.each([
  [
    'freezeSnapshot(date: "2026-06-30"',
    'revision',
    /^Der Stand vom 30\.06\.2026 ist schon eingefroren/,
    /^2026-06-30 is frozen already/,
  ],
  ['freezeSnapshot(date: "2027-06-30"', 'revision', /^Der 30\.06\.2027 ist noch nicht vorbei/, /^2027-06-30 is not over yet/],
  [
    'freezeSnapshot(date: "2026-06-30", operation: "x"',
    'revision',
    /^Es gibt kein Vorhaben „x“\.$/,
    /^There is no operation "x"\.$/,
  ],
  [
    'releaseSnapshot(date: "2026-06-30"',
    'revision',
    /^Der Stand vom 30\.06\.2026 ist schon veröffentlicht/,
    /^2026-06-30 is released already/,
  ],
  [
    'releaseSnapshot(date: "2026-05-31"',
    'revision',
    /^Für den 31\.05\.2026 ist nichts eingefroren/,
    /^Nothing is frozen for 2026-05-31/,
  ],
  ['beginFreezing(date: "2027-06-30"', 'state', /^Der 30\.06\.2027 ist noch nicht vorbei/, /^2027-06-30 is not over yet/],
])('%s…) says why it cannot be done in the language that was asked for', async (start, field, german, english) => {
  const message = async (language: string) => (await ask(`mutation { ${start}${language}) { ${field} } }`)).errors[0].message;
  expect(await message(', language: DE')).toMatch(german);
  expect(await message('')).toMatch(english);
});
