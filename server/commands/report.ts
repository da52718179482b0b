import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT, Failure } from '../failure.ts';
import type { Query } from '../indicators/operation-facts.ts';
import { say } from '../language.ts';
import { makeFolder } from '../make-folder.ts';
import { tableCsv } from '../open-data/table-csv.ts';
import { type CommandFormat, type ReportArguments, readArguments } from '../reports/arguments.ts';
import { renderReport } from '../reports/formats.ts';
import { help } from '../reports/help.ts';
import { missing } from '../reports/missing.ts';
import type { Language } from '../reports/model/model.type.ts';
import { type LoadedSnapshot, loadSnapshot, releasedSnapshots } from '../reports/snapshots.ts';
import type { CommandIo } from './io.ts';

/**
 * `npm run report -- --date YYYY-MM-DD --out DIR`: the council report of a released snapshot as files.
 * @returns the exit code: 0 written
 * @throws Failure: 64 wrong arguments, a date that is not released, or a folder that cannot be written to; 1 otherwise
 */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const options = readArguments(argv);
  if (!options) {
    io.stdout.write(help());
    return EXIT.OK;
  }
  const pool = await io.pool();
  const query: Query = async (text, values) => (await pool.query(text, values)).rows;
  const snapshot = await loadSnapshot(query, options.choice);
  if (!snapshot) {
    const dates = (await releasedSnapshots(query, options.choice.operation)).map(({ date }) => date);
    throw new Failure(say(missing(options.choice, dates, 'de'), missing(options.choice, dates, 'en')), EXIT.USAGE);
  }
  for (const language of options.languages) {
    for (const format of options.formats) {
      for (const [name, content] of await filesOf(snapshot, language, format, options)) {
        io.stdout.write(`${await write(options.out, name, content)}\n`);
      }
    }
  }
  return EXIT.OK;
}

type File = readonly [name: string, content: Buffer | string];

async function filesOf(
  snapshot: LoadedSnapshot,
  language: Language,
  format: CommandFormat,
  { paper }: ReportArguments,
): Promise<File[]> {
  const { operation, date, revision } = snapshot.head;
  const name = `${operation}-${date}${revision > 1 ? `-r${revision}` : ''}-${language}`;
  if (format !== 'csv') return [[`${name}.${format}`, await renderReport(snapshot, language, format, paper)]];
  return snapshot.document.tables.map((table) => [`${name}-${table.id}.csv`, tableCsv(snapshot, table, language)]);
}

/** A file is there as a whole or as it was before: it gets its name when it is complete. */
async function write(folder: string, name: string, content: Buffer | string): Promise<string> {
  const path = join(folder, name);
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await makeFolder(folder);
    await writeFile(unfinished, content);
    await rename(unfinished, path);
    return path;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Failure(
      say(
        `${path} lässt sich nicht schreiben (${code ?? message}); bitte mit --out einen anderen Ordner nennen.`,
        `${path} cannot be written (${code ?? message}); please name another folder with --out.`,
      ),
      EXIT.USAGE,
    );
  }
}
