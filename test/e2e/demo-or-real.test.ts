import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { type Site, startSite } from '../support/server.ts';

/* A server without demonstration data, and commands beside it: they must not work in the other database unnoticed. */

const DATA_DIR = await temporaryFolder('demo-or-real');
let site: Site;
beforeAll(async () => {
  site = await startSite({ DATA_DIR, KIM_DEMO: 'off' });
}, 180_000);
afterAll(async () => {
  await site.stop();
  await rm(DATA_DIR, { recursive: true, force: true });
});

interface Ended {
  told: string;
  token: string;
}

/** Runs `npm run token`. @param demo its KIM_DEMO, which is not set when empty */
const makeToken = (demo: string): Promise<Ended> =>
  new Promise((done, fail) => {
    const { DATABASE_URL: _, ...inherited } = process.env;
    const env = { ...inherited, LANG: 'en_GB.UTF-8', LC_ALL: '', KIM_DEMO: demo, DATA_DIR };
    const args = ['build/server/command.js', 'token', '--role', 'STEERING', '--name', 'report'];
    execFile(process.execPath, args, { env }, (error, out, told) => (error ? fail(error) : done({ told, token: out.trim() })));
  });

async function isKnown(token: string): Promise<boolean> {
  const answer = await fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ viewer { role } }' }),
  });
  const { data } = (await answer.json()) as { data?: { viewer: { role: string } } };
  return data?.viewer.role === 'STEERING';
}

test('a command without KIM_DEMO works in the database of the server that runs', async () => {
  const { told, token } = await makeToken('');
  expect(told).toBe('Token "report" for STEERING, valid for 90 days; it is not shown again:\n');
  expect(await isKnown(token)).toBe(true);
});

test('a command with the other KIM_DEMO says in one sentence in which database it works', async () => {
  const { told, token } = await makeToken('on');
  expect(
    told.match(/^This works in the database of the demonstration \(KIM_DEMO=on\), not in that of the server; .*\n/gm),
  ).toHaveLength(1);
  expect(await isKnown(token)).toBe(false);
}, 120_000);

test('a command with the same KIM_DEMO has nothing to say about it', async () => {
  expect((await makeToken('off')).told).not.toContain('This works');
});

test('after the server has stopped, a command works where that one did', async () => {
  await site.stop();
  const { token } = await makeToken('');
  site = await startSite({ DATA_DIR, KIM_DEMO: 'off' });
  expect(await isKnown(token)).toBe(true);
}, 120_000);
