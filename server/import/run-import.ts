import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Pool } from 'pg';
import { type ImportOptions, importAttendances, NOTHING } from './import-attendances.ts';
import { FileFault, type Issue } from './issue.ts';
import { LIMITS } from './limits.ts';
import { describeIssue } from './messages/describe.ts';
import { type ParsedFile, parseFile } from './parse.ts';
import type { ImportReport } from './report/import-report.ts';
import type { Progress } from './report/progress.ts';

export interface FileImport extends Omit<ImportOptions, 'onProgress'> {
  /** path */
  file: string;
}

/**
 * Reads a file from disk and imports it.
 * @param database is asked for only if the file can be read at all
 * @throws Failure (64) if operation or provider do not exist
 */
export async function runImport(options: FileImport, database: () => Promise<Pool>, progress: Progress): Promise<ImportReport> {
  const { file, operation, provider, dryRun, language, today } = options;
  const report = { ok: false, dryRun, file, operation, provider, isDemo: null, rows: 0, persons: NOTHING, attendances: NOTHING };
  const described = (issues: readonly Issue[]) => issues.map((issue) => describeIssue(issue, language));
  let parsed: ParsedFile;
  let hash: string;
  try {
    const bytes = await readBytes(file);
    hash = createHash('sha256').update(bytes).digest('hex');
    parsed = await parseFile(bytes, basename(file), { today, onProgress: (rows) => progress.show('read', rows) });
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return { ...report, errors: described([error.issue]), warnings: [] };
  }
  const result = await importAttendances(await database(), parsed, {
    ...options,
    sha256: hash,
    onProgress: (written, total) => progress.show('written', written, total),
  });
  const { target, errors, warnings, persons, attendances } = result;
  return {
    ...report,
    ok: errors.length === 0,
    isDemo: target.isDemo,
    rows: parsed.rows.length,
    persons,
    attendances,
    errors: described(errors),
    warnings: described(warnings),
  };
}

/** The size is asked first: a file that is too large is not read at all. */
async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > LIMITS.fileBytes) throw new FileFault('FILE_TOO_LARGE', { limit: LIMITS.fileBytes / 1024 / 1024 });
    return await readFile(path);
  } catch (error) {
    if (error instanceof FileFault) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw code === 'ENOENT' ? new FileFault('FILE_NOT_FOUND') : new FileFault('FILE_NOT_READABLE', { cause: code });
  }
}
