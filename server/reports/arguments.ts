import { parseArgs } from 'node:util';
import { reportingDateOf } from '../command-arguments.ts';
import { EXIT, Failure } from '../failure.ts';
import { say } from '../language.ts';
import { DEFAULT_OPERATION } from '../operations/default-operation.ts';
import { REPORT_FORMATS } from './formats.ts';
import type { Language } from './model/model.type.ts';
import type { Paper } from './sections/first-page.ts';
import type { SnapshotChoice } from './snapshots.ts';

export const COMMAND_FORMATS = [...REPORT_FORMATS, 'csv'] as const;
export type CommandFormat = (typeof COMMAND_FORMATS)[number];

export interface ReportArguments {
  choice: SnapshotChoice;
  languages: Language[];
  formats: CommandFormat[];
  /** folder that the files go to */
  out: string;
  paper: Paper;
}

const text = { type: 'string' } as const;
const OPTIONS = {
  ...{ date: text, lang: text, format: text, out: text, operation: text, revision: text, paper: text, decision: text },
  help: { type: 'boolean', short: 'h' },
} as const;

const LANGUAGES = ['de', 'en'] as const;

/** @returns null where help is asked for. @throws Failure (64) in one sentence */
export function readArguments(argv: readonly string[]): ReportArguments | null {
  const values = parse(argv);
  if (values.help) return null;
  const { date, out, revision, paper, decision, operation = DEFAULT_OPERATION } = values;
  const day = reportingDateOf(date, wrong);
  if (!out) throw wrong('Der Ordner für die Dateien fehlt: --out ORDNER.', 'The folder for the files is missing: --out DIR.');
  for (const [name, value] of Object.entries({ operation, paper, decision })) {
    if (value?.trim() === '') throw wrong(`--${name} ist leer.`, `--${name} is empty.`);
  }
  if (revision !== undefined && !/^[1-9]\d{0,3}$/.test(revision)) {
    throw wrong(
      `--revision ist „${revision}“; erwartet wird eine Zahl ab 1.`,
      `--revision is "${revision}"; expected is a number from 1.`,
    );
  }
  return {
    choice: { operation, date: day, revision: revision === undefined ? null : Number(revision) },
    languages: listOf('lang', values.lang ?? 'de', LANGUAGES),
    formats: listOf('format', values.format ?? 'pdf', COMMAND_FORMATS),
    ...{ out, paper: { number: paper ?? null, decision: decision ?? null } },
  };
}

/** Words with commas between them, each of them known, each once. */
function listOf<T extends string>(name: string, given: string, known: readonly T[]): T[] {
  return [...new Set(given.split(','))].map((word) => {
    const found = known.find((one) => one === word.trim());
    if (!found)
      throw wrong(
        `--${name} kennt „${word}“ nicht; es gibt: ${known.join(', ')}.`,
        `--${name} does not know "${word}"; there are: ${known.join(', ')}.`,
      );
    return found;
  });
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: false }).values;
  } catch (error) {
    const given = /'([^']+)'/.exec((error as Error).message)?.[1] ?? '';
    throw wrong(`Mit „${given}“ geht es so nicht.`, `"${given}" does not work like this.`);
  }
}

const wrong = (de: string, en: string): Failure =>
  new Failure(say(`${de} Hilfe: npm run report -- --help`, `${en} Help: npm run report -- --help`), EXIT.USAGE);
