import { beforeAll, expect, test } from 'vitest';
import { Role, type Viewer } from '../../../server/auth/viewer.ts';
import { freezeSnapshot } from '../../../server/publication/publish.ts';
import { transactionOn } from '../../../server/transaction.ts';
import { testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';
import { publish } from '../../support/publication.ts';
import { askApi } from '../../support/read/api.ts';

const database = await testDatabase('facts');
const ask = askApi(database);
const as = (role: Role): { viewer: Viewer } => ({ viewer: { role, providerId: null } });
const compare = (to: string, from: string) =>
  `{ snapshot(date: "${to}") { printedComparison(from: "${from}", ids: ["key-figures"], language: EN) { columns rows { head cells { text number } } } } }`;
const people = async (from: number, enteredOn: string) => {
  for (let n = 0; n < from; n++) await buildParticipation(database.em(), { gender: n % 2 ? 'MALE' : 'FEMALE', enteredOn });
};

beforeAll(async () => {
  await people(40, '2026-02-02');
  await publish(database, '2026-03-31');
  await people(20, '2026-04-13');
  await freezeSnapshot(transactionOn(database.pool), { operation: 'kim-potsdam', date: '2026-06-30', reason: null, by: 'test' });
}, 60_000);

test('the council compares a date that is not released yet, and the public does not see it', async () => {
  const { data } = await ask(compare('2026-06-30', '2026-03-31'), as(Role.COUNCIL));
  const [table] = data.snapshot.printedComparison;
  expect(table.columns).toEqual(['31\u00a0March\u00a02026', '30\u00a0June\u00a02026', 'Change']);
  expect(table.rows[0]).toEqual({
    head: ['Participants in total'],
    cells: [
      { text: '40', number: 40 },
      { text: '60', number: 60 },
      { text: '+20', number: 20 },
    ],
  });
  for (const role of [Role.PUBLIC, Role.PROVIDER])
    expect((await ask(compare('2026-06-30', '2026-03-31'), as(role))).data).toEqual({ snapshot: null });
});

test('an earlier date that is not there, or is not earlier, is refused in one sentence', async () => {
  expect((await ask(compare('2026-03-31', '2026-06-30'))).errors?.[0]).toMatchObject({
    ...{ message: 'There is no snapshot of 2026-06-30.', extensions: { code: 'NOT_FOUND' } },
  });
  expect((await ask(compare('2026-03-31', '2026-03-31'))).errors?.[0]).toMatchObject({
    message: expect.stringMatching(/^2026-03-31 is not earlier than 2026-03-31; compare with an earlier date\.$/),
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('what was corrected between carries its mark and its revision', async () => {
  await people(10, '2026-02-16');
  for (const date of ['2026-06-30', '2026-03-31']) await publish(database, date, 'ten records came late');
  const { data } = await ask(compare('2026-06-30', '2026-03-31'), as(Role.COUNCIL));
  const [table] = data.snapshot.printedComparison;
  expect(table.columns[0]).toBe('31\u00a0March\u00a02026, Revision 2');
  expect(table.rows[0].cells.map(({ text }: { text: string }) => text)).toEqual(['50\u00a0r', '70', '+20']);
});
