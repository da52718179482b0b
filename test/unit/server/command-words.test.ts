import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { main as backup } from '../../../server/commands/backup.ts';
import { cannotWrite } from '../../../server/commands/cannot-write.ts';
import { main as disclose } from '../../../server/commands/disclose.ts';
import { main as erase } from '../../../server/commands/erase.ts';
import { main as restore } from '../../../server/commands/restore.ts';

const folder = await mkdtemp(join(tmpdir(), 'kim-words-'));
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rm(folder, { recursive: true, force: true }));

const COMMANDS = { backup, restore, disclose, erase };
type Name = keyof typeof COMMANDS;

interface Said {
  code: number;
  words: string;
}

/** What a command says and its exit code, in a terminal of that language; its database cannot be reached. */
async function say(lang: string, name: Name, ...argv: string[]): Promise<Said> {
  vi.stubEnv('LANG', lang);
  let words = '';
  const out = { write: (text: string) => (words += text) };
  const pool = (): Promise<Pool> => Promise.reject(new Error('the database is not needed here'));
  const io = { stdout: out, stderr: out, today: '2026-11-22', isDemo: true, pool };
  return COMMANDS[name](argv, io).then(
    (code) => ({ code, words }),
    ({ exitCode, message }: { exitCode: number; message: string }) => ({ code: exitCode, words: message }),
  );
}

test.each<[Name, RegExp, RegExp]>([
  ['backup', /DATEI/, /FILE/],
  ['restore', /DATEI/, /FILE/],
  ['disclose', /ORDNER/, /FOLDER/],
  ['erase', /ZEICHEN/, /SIGNS/],
])('%s explains itself in the language of the terminal, for --help and -h', async (name, german, english) => {
  for (const help of ['--help', '-h']) {
    expect(await say('de_DE.UTF-8', name, help)).toMatchObject({ code: 0, words: expect.stringMatching(german) });
    expect(await say('en_US.UTF-8', name, help)).toMatchObject({ code: 0, words: expect.stringMatching(english) });
  }
});

test.each<Name>(['backup', 'restore', 'disclose', 'erase'])('%s names an option that it does not know', async (name) => {
  expect(await say('de_DE.UTF-8', name, '--nope')).toMatchObject({ code: 64, words: expect.stringMatching(/--nope.*Hilfe: /) });
  expect(await say('en_US.UTF-8', name, '--nope')).toMatchObject({ code: 64, words: expect.stringMatching(/--nope.*Help: /) });
});

test.each<Name>(['disclose', 'erase'])('%s speaks German and English, and says so of any other language', async (name) => {
  const words = '--lang ist „fr“; erwartet wird de oder en.';
  expect(await say('de_DE.UTF-8', name, '--lang', 'fr')).toEqual({ code: 64, words });
});

test('a place that cannot be written to is named, with what to do; a full disk is no matter of the place', async () => {
  await writeFile(join(folder, 'file'), '');
  const path = join(folder, 'file', 'below');
  const error = await writeFile(path, '').catch((reason: unknown) => reason);
  expect(cannotWrite(path, error)).toMatchObject({
    exitCode: 64,
    message: `${path} lässt sich nicht schreiben (ENOTDIR); bitte einen anderen Ort nennen.`,
  });
  expect(cannotWrite(path, Object.assign(new Error('full'), { code: 'ENOSPC' }))).toBeUndefined();
});
