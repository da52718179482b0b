import { FileFault, type Issue } from '../../../server/import/issue.ts';
import { type ParsedFile, parseFile } from '../../../server/import/parse.ts';
import { csv, type Row } from './csv.ts';

export const TODAY = '2026-11-23';

/** A file as the import reads it, without any database. */
export function parse(bytes: Uint8Array, name = 'datei.csv'): Promise<ParsedFile> {
  return parseFile(bytes, name, { today: TODAY });
}

export function parseRows(rows: readonly Row[]): Promise<ParsedFile> {
  return parse(csv(rows));
}

/** The fault that keeps a file from being read at all. @throws if it can be read */
export async function faultOf(bytes: Uint8Array, name?: string): Promise<Issue> {
  try {
    await parse(bytes, name);
  } catch (error) {
    if (error instanceof FileFault) return error.issue;
    throw error;
  }
  throw new Error('the file was read without a fault');
}

/** Issues without what only their sentences need. */
export function brief(issues: readonly Issue[]): Pick<Issue, 'row' | 'column' | 'value' | 'code'>[] {
  return issues.map(({ row, column, value, code }) => ({ row, column, value, code }));
}
