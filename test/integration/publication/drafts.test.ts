import { beforeAll, expect, test } from 'vitest';
import { Role } from '../../../server/auth/viewer.ts';
import { freezeSnapshot, releaseSnapshot } from '../../../server/publication/publish.ts';
import { transactionOn } from '../../../server/transaction.ts';
import { testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';
import { askApi } from '../../support/read/api.ts';

/* What is frozen and not released is read by the council, who can subtract one such draft from another. */

const database = await testDatabase('facts');
const ask = askApi(database);
const transaction = transactionOn(database.pool);
const [MARCH, APRIL] = ['2026-03-31', '2026-04-30'];

const attend = (gender: 'FEMALE' | 'MALE', enteredOn: string, hours: number) =>
  buildParticipation(database.em(), { gender, attendances: [{ measure: 'spurwechsel', enteredOn, hours }] });
const freeze = (date: string) => freezeSnapshot(transaction, { operation: 'kim-potsdam', date, reason: null, by: 'test' });

async function printed(date: string, role: Role) {
  const query = `{ snapshot(date: "${date}") { tables(ids: ["persons-gender", "operation"]) { cells { indicator key value status } } } }`;
  const { tables } = (await ask(query, { viewer: { role, providerId: null } })).data.snapshot;
  const cells = tables.flatMap((table: { cells: object[] }) => table.cells);
  return (indicator: string, ...key: string[]) =>
    cells.find((cell: { indicator: string; key: string[] }) => cell.indicator === indicator && String(cell.key) === String(key));
}

beforeAll(async () => {
  for (let n = 0; n < 40; n++) await attend(n < 20 ? 'FEMALE' : 'MALE', '2026-02-02', 10);
  await freeze(MARCH);
  await attend('FEMALE', '2026-04-01', 7);
  for (let n = 0; n < 5; n++) await attend('MALE', '2026-04-01', 0);
  await freeze(APRIL);
}, 60_000);

test('one woman who joined between two drafts is not the difference of two numbers of the council', async () => {
  const [march, april] = [await printed(MARCH, Role.COUNCIL), await printed(APRIL, Role.COUNCIL)];
  expect(march('EECO01', 'FEMALE')).toMatchObject({ status: 'PUBLISHED', value: 20 });
  expect(april('EECO01')).toMatchObject({ status: 'PUBLISHED', value: 46 });
  expect(april('EECO01', 'FEMALE')).toMatchObject({ status: 'SUPPRESSED', value: null });
});

test('both can be released, and the hours of the one who has any between them are told to nobody', async () => {
  for (const date of [APRIL, MARCH]) await releaseSnapshot(transaction, { operation: 'kim-potsdam', date, by: 'test' });
  const [march, april] = [await printed(MARCH, Role.PUBLIC), await printed(APRIL, Role.PUBLIC)];
  expect(march('KIM_HOURS')).toMatchObject({ status: 'PUBLISHED', value: 400 });
  expect(april('KIM_HOURS')).toMatchObject({ status: 'SUPPRESSED', value: null });
}, 60_000);
