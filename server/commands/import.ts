import { languageOf } from '../command-arguments.ts';
import { EXIT, Failure } from '../failure.ts';
import { type Arguments, HELP, readArguments } from '../import/arguments.ts';
import { NOTHING } from '../import/import-attendances.ts';
import type { ImportReport } from '../import/report/import-report.ts';
import { jsonPieces } from '../import/report/json.ts';
import { ERRORS, issueList, refusal, summary, WARNINGS } from '../import/report/plain-text.ts';
import { Progress } from '../import/report/progress.ts';
import { runImport } from '../import/run-import.ts';
import type { Language } from '../import/text.ts';
import { DEFAULT_OPERATION } from '../operations/default-operation.ts';
import type { CommandIo } from './io.ts';

/**
 * `npm run import -- FILE`: attendances from CSV or XLSX.
 * @returns the exit code: 0 imported (or it would have been), 65 errors in the file
 * @throws Failure: 64 wrong arguments, 1 otherwise
 */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const language = languageOf(argv);
  let options: Arguments | null = null;
  try {
    options = readArguments(argv);
    if (!options) {
      io.stdout.write(HELP[language]);
      return EXIT.OK;
    }
    const progress = new Progress(io.stderr, language);
    const report = await runImport({ ...options, today: io.today }, io.pool, progress).finally(() => progress.end());
    print(report, options.json, language, io);
    return report.ok ? EXIT.OK : EXIT.DATA;
  } catch (error) {
    const failure = asFailure(error, language);
    if (failure && argv.includes('--json')) printJson(failed(options, failure), io);
    throw failure ?? error;
  }
}

function print(report: ImportReport, json: boolean, language: Language, io: CommandIo): void {
  const { ok, errors, warnings } = report;
  if (json) printJson(report, io);
  if (warnings.length > 0) io.stderr.write(issueList(WARNINGS, warnings, language));
  if (!ok) io.stderr.write(issueList(ERRORS, errors, language));
  if (!ok) io.stderr.write(refusal(report, language));
  else (json ? io.stderr : io.stdout).write(summary(report, language));
}

function printJson(report: ImportReport, io: CommandIo): void {
  for (const piece of jsonPieces(report)) io.stdout.write(piece);
}

/** A constraint that is broken all the same means that somebody else wrote meanwhile. Its text may hold values: it stays here. */
function asFailure(error: unknown, language: Language): Failure | null {
  if (error instanceof Failure) return error;
  const { code } = (error ?? {}) as { code?: unknown };
  if (typeof code !== 'string' || !/^23\w{3}$/.test(code)) return null;
  const text = {
    de: 'Während des Imports hat sich der Datenbestand geändert; nichts wurde importiert, bitte noch einmal versuchen.',
    en: 'The stored data changed during the import; nothing was imported, please try again.',
  };
  return new Failure(text[language]);
}

function failed(options: Arguments | null, failure: Failure): ImportReport {
  const code = failure.exitCode === EXIT.USAGE ? 'WRONG_ARGUMENT' : 'FAILED';
  return {
    ok: false,
    dryRun: options?.dryRun ?? false,
    file: options?.file ?? null,
    operation: options?.operation ?? DEFAULT_OPERATION,
    provider: options?.provider ?? null,
    isDemo: null,
    rows: 0,
    persons: NOTHING,
    attendances: NOTHING,
    errors: [{ row: null, column: null, value: null, code, message: failure.message, expected: null }],
    warnings: [],
  };
}
