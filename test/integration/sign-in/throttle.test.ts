import { expect, test } from 'vitest';
import { Role } from '../../../server/auth/viewer.ts';
import { Browser } from '../../support/access/browser.ts';
import { members, password } from '../../support/access/members.ts';
import { testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';

const database = await testDatabase();
const app = await testApp(database);
const { member } = members(database, app);

test('guessing from one address is stopped for that account, and nobody else is locked out', async () => {
  const [victim, other] = [await member(Role.COUNCIL), await member(Role.COUNCIL)];
  const answers: number[] = [];
  for (let n = 0; n < 11; n++) answers.push((await victim.enter(new Browser(app.url), `${password}${n}`)).status);
  expect(answers).toEqual([...Array(10).fill(401), 429]);
  const refused = await victim.enter();
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
  expect((await other.enter()).status).toBe(200);
});

test('one address gets so many attempts a minute, whatever the accounts', async () => {
  const answers = new Set<number>();
  for (let n = 0; n < 60; n++) {
    const body = { email: `guess-${n}@example.org`, password };
    answers.add((await new Browser(app.url).ask('/api/auth/sign-in/email', body)).status);
  }
  expect([...answers]).toEqual([401, 429]);
});
