import { expect, test } from 'vitest';
import { Role, type Viewer } from '../../../server/auth/viewer.ts';
import { globalId } from '../../../server/read/global-id.ts';
import { twoOperations } from '../../support/access/world.ts';
import { testDatabase } from '../../support/database.ts';
import { askApi } from '../../support/read/api.ts';

/*
 * The code forgets every check: whoever asks passes for the coordination, and the row scope lets everything through. The
 * database still knows who it is, and shows nothing.
 */
const database = await testDatabase();
const ask = askApi(database);
const { ownProvider } = await twoOperations(database);
const LISTS = [
  ...['participations', 'participants', 'attendances', 'outcomes', 'contacts'],
  ...['languageLevelChanges', 'residenceStatusChanges'],
];
const query = `{ ${LISTS.map((list) => `${list} { totalCount nodes { id } }`).join(' ')} }`;

/** Passes every check of the code, while the database is told who it really is. */
async function counts(real: Viewer): Promise<number[]> {
  const { rows } = await database.pool.query<{ id: number }>('select max(id) as id from participation');
  const run = (await import('../../../server/read/run.ts')).preparedRun(database.app);
  const { data, errors } = await ask(`{ node(id: "${globalId('Participation', rows[0]?.id ?? 0)}") { id } ${query.slice(1)}`, {
    viewer: { role: Role.COORDINATION, providerId: null },
    rowScope: () => null,
    run: (text, values, settings) => run(text, values, settings && real),
  });
  expect(errors).toBeUndefined();
  return [data.node ? 1 : 0, ...LISTS.flatMap((list) => [data[list].totalCount, data[list].nodes.length])];
}

test.each([Role.PUBLIC, Role.COUNCIL, Role.STEERING, Role.AUDITOR, Role.ADMIN, Role.PROVIDER])(
  'without a check in the code %s still reads nothing',
  async (role) => {
    expect(await counts({ role, providerId: null })).toEqual(Array(1 + 2 * LISTS.length).fill(0));
  },
);

test('without a check in the code a provider still reads its own alone', async () => {
  const own = await counts({ role: Role.PROVIDER, providerId: ownProvider });
  const all = await counts({ role: Role.COORDINATION, providerId: null });
  expect(own[0]).toBe(0);
  for (const [n, count] of own.slice(1).entries()) {
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(all[n + 1] as number);
  }
});
