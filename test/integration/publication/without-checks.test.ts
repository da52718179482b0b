import { beforeAll, expect, test } from 'vitest';
import { Role } from '../../../server/auth/viewer.ts';
import { freezeSnapshot } from '../../../server/publication/publish.ts';
import { documentBytes, snapshotHeads } from '../../../server/publication/store.ts';
import { preparedRun } from '../../../server/read/run.ts';
import { transactionOn } from '../../../server/transaction.ts';
import { testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';
import { askApi } from '../../support/read/api.ts';

/*
 * The code forgets every check: whoever asks passes for the coordination. The database still knows who it is, and shows nothing
 * that is frozen and not yet released.
 */
const database = await testDatabase('facts');
const ask = askApi(database);
const run = preparedRun(database.app);
const JUNE = '2026-06-30';
const query = `{ snapshots { totalCount nodes { sha256 document } } snapshot(date: "${JUNE}") { tables { id } } }`;

beforeAll(async () => {
  for (let n = 0; n < 30; n++) await buildParticipation(database.em(), { gender: 'FEMALE' });
  await freezeSnapshot(transactionOn(database.pool), { operation: 'kim-potsdam', date: JUNE, reason: null, by: 'test' });
}, 60_000);

const asked = (role: Role) =>
  ask(query, {
    viewer: { role: Role.COORDINATION, providerId: null },
    run: (text, values, settings) => run(text, values, settings && { ...settings, role }),
  });

test.each([Role.PUBLIC, Role.PROVIDER, Role.AUDITOR, Role.ADMIN])(
  'without a check in the code %s still reads nothing of what is not released',
  async (role) => {
    expect((await asked(role)).data).toEqual({ snapshots: { totalCount: 0, nodes: [] }, snapshot: null });
  },
);

test.each([Role.COUNCIL, Role.STEERING, Role.COORDINATION])('%s reads what is frozen', async (role) => {
  const { snapshots, snapshot } = (await asked(role)).data;
  expect(snapshots.totalCount).toBe(1);
  expect(snapshot.tables.length).toBeGreaterThan(10);
});

test('reports and open data, which ask for nobody, find nothing even where the release is forgotten', async () => {
  const nobody = async <Row>(text: string, values: unknown[]) => (await database.app.query(text, values)).rows as Row[];
  expect(await snapshotHeads(nobody, 'kim-potsdam', true)).toEqual([]);
  const { rows } = await database.pool.query<{ id: number }>('select id from snapshot');
  await expect(documentBytes(nobody, rows[0]?.id ?? 0)).rejects.toThrow('There is no snapshot');
});
