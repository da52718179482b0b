import { serverAudits } from 'graphql-http';
import { expect, test } from 'vitest';
import { testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';

const app = await testApp(await testDatabase('facts'));

/** Recommendations that we do not follow, and why; docs/security.md repeats them. */
const [SAYS_NO, SAYS_400] = ['notice: Response status code is not 200', 'warn: Response status code is not 200'];
const OTHERWISE: Record<string, string> = {
  // a form of another site can post this: it is refused
  '5A70': SAYS_NO,
  // GET needs one of the headers that a form or a link of another site cannot send
  D6D5: SAYS_NO,
  '6A70': SAYS_NO,
  // what cannot be run is 400 in every media type, so that proxies, logs and scripts see it
  '572B': SAYS_400,
  FDE2: SAYS_400,
  '7B9B': SAYS_400,
};

test.each(serverAudits({ url: `${app.url}/graphql`, fetchFn: fetch }))('$id $name', async ({ id, fn }) => {
  const { status, ...rest } = await fn();
  if ('response' in rest) await rest.response.body?.cancel().catch(() => undefined);
  expect(`${status}${'reason' in rest ? `: ${rest.reason}` : ''}`).toBe(OTHERWISE[id] ?? 'ok');
});
