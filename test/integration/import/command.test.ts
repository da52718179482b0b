import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { buildMeasure } from '../../support/factories.ts';
import { csv, ROW } from '../../support/import/csv.ts';
import { rowVersions } from '../../support/import/import-rows.ts';
import { TODAY } from '../../support/import/parsed.ts';
import { xlsx } from '../../support/import/xlsx.ts';

let db: TestDatabase;
let folder: string;
const file = (name: string) => join(folder, name);
beforeAll(async () => {
  db = await testDatabase('facts');
  await buildMeasure(db.em(), { slug: 'measure-1', provider: 'provider-1' });
  folder = await mkdtemp(join(tmpdir(), 'kim-import-'));
  await mkdir(file('folder.csv'));
  await writeFile(file('right.csv'), csv([ROW, { ...ROW, pseudonym: 'KIM-0002' }], { bom: true }));
  await writeFile(file('right.xlsx'), await xlsx([ROW, { ...ROW, pseudonym: 'KIM-0002' }]));
  await writeFile(
    file('wrong.csv'),
    csv([
      { ...ROW, alter: '130' },
      { ...ROW, pseudonym: 'Maria Muster', alter: '' },
    ]),
  );
});
afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The command as a process of its own. */
function command(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/commands/main.ts', 'import', ...args], {
    env: { ...process.env, DATABASE_URL: db.url, KIM_TODAY: TODAY, LANG: 'C', ...env },
  });
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (text) => (ended.stdout += text));
  child.stderr.on('data', (text) => (ended.stderr += text));
  return new Promise((done, fail) => child.on('error', fail).on('close', (code) => done({ ...ended, code })));
}

describe('npm run import', () => {
  it('imports, says so, and finds the workbook of the same rows unchanged', async () => {
    const first = await command([file('right.csv')]);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('Personen:   2 neu, 0 geändert, 0 unverändert');
    const before = await rowVersions(db);
    const second = await command([file('right.xlsx'), '--json', '--lang', 'en']);
    expect(second.code).toBe(0);
    expect(second.stderr).toContain('People:      0 new, 0 changed, 2 unchanged');
    expect(JSON.parse(second.stdout)).toEqual({
      ok: true,
      dryRun: false,
      file: file('right.xlsx'),
      operation: 'kim-potsdam',
      provider: null,
      isDemo: false,
      rows: 2,
      persons: { created: 0, changed: 0, unchanged: 2 },
      attendances: { created: 0, changed: 0, unchanged: 2 },
      errors: [],
      warnings: [],
    });
    expect(await rowVersions(db)).toEqual(before);
  });

  it('names every faulty row, stores nothing and ends with 65', async () => {
    const before = await rowVersions(db);
    const plain = await command([file('wrong.csv')]);
    expect(plain).toMatchObject({ code: 65, stdout: '' });
    expect(plain.stderr).toContain(
      'Zeile 2, Spalte alter, „130“: Das liegt außerhalb des Möglichen. Erwartet: ganze Zahl von 0 bis 120',
    );
    expect(plain.stderr).toContain('Zeile 3, Spalte pseudonym, „Maria Muster“: Das ist ein Name');
    const json = await command([file('wrong.csv'), '--json']);
    expect(json.code).toBe(65);
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: false,
      rows: 2,
      attendances: { created: 0, changed: 0, unchanged: 0 },
      errors: [
        {
          row: 2,
          column: 'alter',
          value: '130',
          code: 'OUT_OF_RANGE',
          message: expect.any(String),
          expected: expect.stringContaining('0 bis 120'),
        },
        { row: 3, column: 'pseudonym', code: 'PSEUDONYM_IS_NAME' },
      ],
    });
    expect(await rowVersions(db)).toEqual(before);
  });

  it.each<[string, () => string[], Record<string, string>, number, string]>([
    ['no file', () => [], {}, 64, 'Die Datei fehlt.'],
    ['an unknown option', () => ['a.csv', '--force'], {}, 64, 'Die Option --force gibt es nicht.'],
    ['an unknown provider', () => [file('right.csv'), '--provider', 'provider-2'], {}, 64, 'gemeint ist wohl „provider-1“'],
    ['a file that does not exist', () => [file('none.csv')], {}, 65, 'Die Datei gibt es nicht'],
    ['a folder', () => [file('folder.csv')], {}, 65, 'Die Datei lässt sich nicht lesen (EISDIR)'],
    ['a wrong setting', () => [file('right.csv')], { KIM_TODAY: 'heute' }, 78, 'KIM_TODAY'],
    ['a database that is not there', () => [file('right.csv')], { DATABASE_URL: 'postgres://127.0.0.1:1/x' }, 78, 'DATABASE_URL'],
  ])('%s ends with its own code and one sentence', async (_, args, env, code, sentence) => {
    const ended = await command(args(), env);
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr).toContain(sentence);
    expect(ended.stderr).not.toContain('    at ');
  });

  it('a wrong call is told to programs, too', async () => {
    const ended = await command([file('right.csv'), '--json', '--provider', 'nobody']);
    expect(ended.code).toBe(64);
    expect(JSON.parse(ended.stdout)).toMatchObject({ ok: false, provider: 'nobody', errors: [{ code: 'WRONG_ARGUMENT' }] });
  });

  it('prints help', async () => {
    const ended = await command(['--help']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('npm run import -- DATEI');
  });
});
