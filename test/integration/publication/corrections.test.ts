import { beforeAll, expect, test } from 'vitest';
import { freezeSnapshot, releaseSnapshot } from '../../../server/publication/publish.ts';
import { transactionOn } from '../../../server/transaction.ts';
import { testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';

/* A record that was wrong is wrong at every date since. */

const database = await testDatabase('facts');
const transaction = transactionOn(database.pool);
const [MARCH, APRIL, MAY] = ['2026-03-31', '2026-04-30', '2026-05-31'];

const attend = (gender: 'FEMALE' | 'MALE', enteredOn: string) =>
  buildParticipation(database.em(), { gender, attendances: [{ measure: 'spurwechsel', enteredOn }] });
const freeze = (date: string, reason: string | null = null) =>
  freezeSnapshot(transaction, { operation: 'kim-potsdam', date, reason, by: 'test' });
const release = (date: string) => releaseSnapshot(transaction, { operation: 'kim-potsdam', date, by: 'test' });

beforeAll(async () => {
  for (let n = 0; n < 40; n++) await attend(n < 20 ? 'FEMALE' : 'MALE', '2026-02-02');
  for (const date of [MARCH, APRIL, MAY]) {
    await freeze(date);
    await release(date);
  }
  for (let n = 0; n < 4; n++) await attend('MALE', '2026-02-03');
}, 60_000);

test('an earlier date is corrected after the later ones, and the sentence that says so names the newest of them first', async () => {
  await expect(freeze(MARCH, 'vier fehlten')).rejects.toThrow(
    'The later snapshot of 2026-05-31 no longer says what the records say either; please correct and release that one first, then 2026-03-31.',
  );
  await freeze(MAY, 'vier fehlten');
  await expect(freeze(MARCH, 'vier fehlten')).rejects.toThrow('The later snapshot of 2026-05-31');
  await release(MAY);
  await expect(freeze(MARCH, 'vier fehlten')).rejects.toThrow('The later snapshot of 2026-04-30');
  await freeze(APRIL, 'vier fehlten');
  await release(APRIL);
  const { document, audit } = await freeze(MARCH, 'vier fehlten');
  expect(audit).toMatchObject({ passed: true });
  const [cell] = document.tables.find(({ id }) => id === 'operation')!.cells.filter(({ indicator }) => indicator === 'EECO01');
  expect(cell).toMatchObject({ value: 44, isRevised: true });
}, 60_000);

test('it can be released then', async () => {
  expect(await release(MARCH)).toMatchObject({ date: MARCH, revision: 2 });
}, 60_000);

test('a later date that says what the records say needs no correction', async () => {
  for (let n = 0; n < 5; n++) await attend('FEMALE', '2026-05-04');
  expect(await freeze(MAY, 'fünf fehlten im Mai')).toMatchObject({ revision: 3 });
  await release(MAY);
  expect(await freeze(APRIL, 'der Grund der zweiten Fassung war unvollständig')).toMatchObject({ revision: 3 });
}, 60_000);
