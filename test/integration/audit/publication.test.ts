import { expect, test } from 'vitest';
import { seedDemo } from '../../../seeds/demo.ts';
import { createToken } from '../../../server/auth/tokens.ts';
import { Role } from '../../../server/auth/viewer.ts';
import { post, testApp } from '../../support/app.ts';
import { entriesAfter, newest } from '../../support/audit/entries.ts';
import { testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';

const JUNE = '2026-06-30';

test('freezing and releasing leave one entry each: who, which date and revision, which bytes, and why again; what is refused leaves none', async () => {
  const database = await testDatabase('facts');
  const { pool } = database;
  for (let n = 0; n < 40; n++) await buildParticipation(database.em(), { gender: n < 15 ? 'MALE' : 'FEMALE' });
  const app = await testApp(database);
  const secret = await createToken(pool, { name: 'publish', role: Role.COORDINATION, providerId: null, days: 1 });
  const ask = async (mutation: string) =>
    (await post(app, `mutation { ${mutation} }`, {}, { authorization: `Bearer ${secret}` })).body;
  const last = await newest(pool);

  await ask(`freezeSnapshot(date: "${JUNE}") { sha256 }`);
  expect((await ask(`freezeSnapshot(date: "${JUNE}") { sha256 }`)).errors[0].message).toMatch(/needs a reason/);
  await ask(`releaseSnapshot(date: "${JUNE}") { sha256 }`);
  await ask(`freezeSnapshot(date: "${JUNE}", reason: "a provider reported late") { sha256 }`);

  const { rows } = await pool.query('select id::text, revision, sha256 from snapshot order by revision');
  const about = ({ id, revision, sha256 }: (typeof rows)[number]) => ({
    ...{ actor: expect.stringMatching(/^token:/), role: 'COORDINATION', subject_type: 'Snapshot', subject_id: id },
    details: { operation: 'kim-potsdam', date: JUNE, revision, sha256 },
  });
  const written = (await entriesAfter(pool, last)).filter(({ action }) => ['FROZEN', 'RELEASED'].includes(action));
  expect(written).toMatchObject([
    { action: 'FROZEN', reason: null, ...about(rows[0]) },
    { action: 'RELEASED', ...about(rows[0]) },
    { action: 'FROZEN', reason: 'a provider reported late', ...about(rows[1]) },
  ]);
});

test('the demonstration is one entry, not one for each of its people, and none when there is nothing to fill in', async () => {
  const database = await testDatabase('facts');
  const { pool } = database;
  const last = await newest(pool);
  await seedDemo(database.em());
  const { rows } = await pool.query(`select id::text from operation where slug = 'kim-potsdam'`);
  const seeded = await entriesAfter(pool, last, 'SEEDED');
  expect(seeded).toMatchObject([{ actor: 'system', subject_type: 'Operation', subject_id: rows[0].id }]);
  const people = (await entriesAfter(pool, last, 'CHANGED')).filter(({ subject_type }) => subject_type !== 'Operation');
  expect(people).toEqual([]);
  const again = await newest(pool);
  await seedDemo(database.em());
  expect(await entriesAfter(pool, again)).toEqual([]);
});
