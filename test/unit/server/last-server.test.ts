import { rm } from 'node:fs/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { readEnv } from '../../../server/env.ts';
import { commandEnv, noteServer, ownAddress } from '../../../server/last-server.ts';
import { temporaryFolder } from '../../support/folder.ts';

const DATABASE_URL = 'postgres://kim:secret@db.example:5432/kim';
let DATA_DIR: string;
const folders: string[] = [];
beforeEach(async () => {
  DATA_DIR = await temporaryFolder('last-server');
  folders.push(DATA_DIR);
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const serve = (source: NodeJS.ProcessEnv) => noteServer(readEnv({ DATA_DIR, ...source }), 'http://127.0.0.1:4001');
const command = async (source: NodeJS.ProcessEnv) => {
  const { env, other } = await commandEnv(readEnv({ DATA_DIR, ...source }), source);
  return { demo: env.demo, other };
};

test('where no server has run, KIM_DEMO or its default holds', async () => {
  expect(await command({})).toEqual({ demo: true, other: false });
  expect(await command({ KIM_DEMO: 'off' })).toEqual({ demo: false, other: false });
});

test.each(['on', 'off'])('a command follows the server that ran last, here with KIM_DEMO=%s', async (last) => {
  await serve({ KIM_DEMO: last === 'on' ? 'off' : 'on' });
  await serve({ KIM_DEMO: last });
  expect(await command({})).toEqual({ demo: last === 'on', other: false });
  expect(await command({ KIM_DEMO: last })).toEqual({ demo: last === 'on', other: false });
  const different = last === 'on' ? 'off' : 'on';
  expect(await command({ KIM_DEMO: different })).toEqual({ demo: different === 'on', other: true });
});

test('a server on a database of its own says nothing about the embedded ones, and nothing is said about its own', async () => {
  await serve({ KIM_DEMO: 'off' });
  await serve({ KIM_DEMO: 'on', DATABASE_URL });
  expect(await command({})).toEqual({ demo: false, other: false });
  expect(await command({ KIM_DEMO: 'on', DATABASE_URL })).toEqual({ demo: true, other: false });
});

test('the address is the one that is set, that of the last server, or the default', async () => {
  expect(await ownAddress(readEnv({ DATA_DIR }), {})).toBe('http://127.0.0.1:4000');
  await serve({});
  expect(await ownAddress(readEnv({ DATA_DIR }), {})).toBe('http://127.0.0.1:4001');
  expect(await ownAddress(readEnv({ DATA_DIR, PORT: '4002' }), { PORT: '4002' })).toBe('http://127.0.0.1:4002');
  expect(await ownAddress(readEnv({ DATA_DIR, KIM_URL: 'https://kim.example.org' }), {})).toBe('https://kim.example.org');
});
