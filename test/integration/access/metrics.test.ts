import { expect, test } from 'vitest';
import { createToken } from '../../../server/auth/tokens.ts';
import { Role } from '../../../server/auth/viewer.ts';
import { testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';
import { buildMeasure } from '../../support/factories.ts';

const database = await testDatabase();
const app = await testApp(database, { trustProxy: 1 });
const { provider } = await buildMeasure(database.em(), { provider: 'north' });

/** From elsewhere, through a proxy on this machine. */
const ask = (headers: Record<string, string> = {}) =>
  fetch(`${app.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7', ...headers } });

test.each(Object.values(Role))('from elsewhere a token of role %s reads metrics only for ADMIN', async (role) => {
  const providerId = role === Role.PROVIDER ? provider.id : null;
  const token = await createToken(database.pool, { name: 'metrics', role, providerId, days: 1 });
  const answer = await ask({ authorization: `Bearer ${token}` });
  expect(answer.status).toBe(role === Role.ADMIN ? 200 : 403);
  expect((await answer.text()).includes('kim_http_requests_total')).toBe(role === Role.ADMIN);
});

test('from elsewhere nobody without a token reads them, nor with a forged one', async () => {
  expect((await ask()).status).toBe(403);
  expect((await ask({ authorization: `Bearer kim_${'A'.repeat(43)}` })).status).toBe(403);
});
