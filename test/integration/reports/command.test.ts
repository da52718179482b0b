import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../../server/commands/report.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { temporaryFolder } from '../../support/folder.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase('demo');
});

async function run(...argv: string[]): Promise<string> {
  let said = '';
  const stdout = { write: (text: string) => (said += text) };
  await main(argv, { stdout, stderr: stdout, today: '2026-11-22', isDemo: true, pool: async () => database.pool });
  return said;
}

const refusal = (...argv: string[]) =>
  run(...argv).then(
    () => ({ message: '', exitCode: 0 }),
    ({ message, exitCode }: { message: string; exitCode: number }) => ({ message, exitCode }),
  );

test('writes what is asked for, says where, and leaves nothing half-written', async () => {
  const out = join(await temporaryFolder('report'), 'a', 'b');
  const said = await run(
    '--date',
    '2026-09-30',
    '--lang',
    'de,en',
    '--format',
    'pdf,docx,xlsx',
    '--out',
    out,
    '--paper',
    '26/SVV/0123',
  );
  const files = ['de', 'en'].flatMap((language) =>
    ['pdf', 'docx', 'xlsx'].map((ext) => `kim-potsdam-2026-09-30-${language}.${ext}`),
  );
  expect((await readdir(out)).toSorted()).toEqual(files.toSorted());
  expect(said.trim().split('\n')).toEqual(files.map((file) => join(out, file)));
});

test('a file of each table as CSV, and the same again the next time', async () => {
  const out = await temporaryFolder('report');
  await run('--date', '2026-06-30', '--format', 'csv', '--out', out);
  const files = await readdir(out);
  expect(files).toContain('kim-potsdam-2026-06-30-de-persons-gender.csv');
  const read = () => Promise.all(files.map((file) => readFile(join(out, file), 'utf8')));
  const before = await read();
  await run('--date', '2026-06-30', '--format', 'csv', '--out', out);
  expect(await read()).toEqual(before);
});

describe('refuses in one sentence with exit code 64', () => {
  const ok = ['--date', '2026-09-30', '--out', '/nowhere'];
  test.each([
    [
      'a date that is not released, naming those that are',
      ['--date', '2026-08-31', '--out', '/nowhere'],
      /2026-08-31.*2026-06-30, 2026-09-30\.$/,
    ],
    ['a revision that is not there', [...ok, '--revision', '4'], /4/],
    ['an operation without anything released', [...ok, '--operation', 'kim-cottbus'], /kim-cottbus/],
    ['no date', ['--out', '/nowhere'], /--date/],
    ['no date that is one', ['--date', '30.09.2026', '--out', '/nowhere'], /2026-09-30/],
    ['no folder', ['--date', '2026-09-30'], /--out/],
    ['an unknown language', [...ok, '--lang', 'de,fr'], /fr/],
    ['an unknown format', [...ok, '--format', 'odt'], /pdf, docx, xlsx, csv/],
    ['a revision that is none', [...ok, '--revision', '0'], /--revision/],
    ['an empty decision', [...ok, '--decision', ' '], /--decision/],
    ['an unknown option', [...ok, '--force'], /--force/],
  ])('%s', async (_, argv, message) => {
    const refused = await refusal(...argv);
    expect(refused.exitCode).toBe(64);
    expect(refused.message).toMatch(message);
    expect(refused.message).not.toContain('\n');
  });

  test('a folder that cannot be written to', async () => {
    const file = join(await temporaryFolder('report'), 'file');
    await writeFile(file, '');
    expect(await refusal('--date', '2026-09-30', '--out', file)).toMatchObject({
      exitCode: 64,
      message: expect.stringContaining('--out'),
    });
  });
});

test('explains itself', async () => {
  expect(await run('--help')).toContain('--date');
});
