import { beforeAll, expect, test } from 'vitest';
import { Role, type Viewer } from '../../../server/auth/viewer.ts';
import { globalId } from '../../../server/read/global-id.ts';
import { testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';
import { buildOperation } from '../../support/parent-factories.ts';
import { publish } from '../../support/publication.ts';
import { askApi } from '../../support/read/api.ts';

/* what is released stays as it was, whatever happens to the records behind it */
const database = await testDatabase('facts');
const { pool } = database;
const ask = askApi(database);
const coordination: { viewer: Viewer } = { viewer: { role: Role.COORDINATION, providerId: null, actor: 'user:c' } };

const released = async () =>
  (await pool.query(`select encode(document, 'hex') as bytes, sha256 from snapshot where released_at is not null order by id`))
    .rows;

/** Women, men and non-binary people among those reached. */
async function genders(snapshot?: string): Promise<Record<string, number | null>> {
  const input = `indicators: ["EECO01"], breakdown: [GENDER]${snapshot ? `, snapshot: "${snapshot}"` : ''}`;
  const { data, errors } = await ask(
    `{ figures(input: { ${input} }) { basis figures { value breakdown { value } } } }`,
    coordination,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  type Figure = { value: number | null; breakdown: { value: string }[] };
  return Object.fromEntries(data.figures.figures.map(({ value, breakdown }: Figure) => [breakdown[0]?.value, value]));
}

beforeAll(async () => {
  await buildOperation(database.em(), { isDemo: false });
  for (let n = 0; n < 40; n++)
    await buildParticipation(database.em(), { pseudonym: `p-${n}`, gender: n < 15 ? 'MALE' : 'FEMALE' });
  await publish(database, '2026-06-30');
}, 120_000);

test('right after a correction figures are those of the corrected record, and what is released keeps its bytes', async () => {
  const before = await released();
  expect(before).toHaveLength(1);
  expect(await genders()).toMatchObject({ FEMALE: 25, MALE: 15 });
  const { rows } = await pool.query(
    `select p.id from participation p join participant t on t.id = p.participant_id where t.pseudonym = 'p-0'`,
  );
  const { errors } = await ask(
    `mutation ($id: ID!) { correctRecord(id: $id, reason: "typing error", changes: [{ field: "geschlecht", before: "m", after: "w" }]) { field } }`,
    { ...coordination, variables: { id: globalId('Participation', rows[0].id) } },
  );
  expect(errors).toBeUndefined();
  expect(await genders()).toMatchObject({ FEMALE: 26, MALE: 14 });
  expect(await genders('2026-06-30')).toMatchObject({ FEMALE: 25, MALE: 15 });
  expect(await released()).toEqual(before);
});

test('who is erased leaves live figures, one person or everybody; what is released keeps its bytes', async () => {
  const before = await released();
  const year = await ask('mutation { setLastPaymentYear(year: 2020) { retainUntil } }', coordination);
  expect(year.errors).toBeUndefined();
  const one = await ask('mutation { eraseParticipant(pseudonym: "p-39") { isErased } }', coordination);
  expect(one.data.eraseParticipant).toEqual({ isErased: true });
  expect(await genders()).toMatchObject({ FEMALE: 25, MALE: 14 });
  expect(await released()).toEqual(before);

  const { data } = await ask('{ deletionPlan { people confirmation } }', coordination);
  const run = await ask(`mutation { runDeletion(confirmation: "${data.deletionPlan.confirmation}") { people } }`, coordination);
  expect(run.data.runDeletion).toEqual({ people: 39 });
  expect((await pool.query('select from participant')).rows).toEqual([]);
  expect(await released()).toEqual(before);
  expect(await genders('2026-06-30')).toMatchObject({ FEMALE: 25, MALE: 15 });
});
