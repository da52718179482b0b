import type { Issue, IssueCode, WarningCode } from '../issue.ts';
import { columnByName } from '../rows/columns.ts';
import type { Language } from '../text.ts';
import { FILE_MESSAGES, type Sentence } from './file-messages.ts';
import { EXPECTED, ROW_MESSAGES } from './row-messages.ts';
import { WARNING_MESSAGES } from './warning-messages.ts';

/** An issue for people and programs. The names of these fields are a promise to programs. */
export interface DescribedIssue {
  row: number | null;
  column: string | null;
  value: string | null;
  code: IssueCode;
  message: string;
  /** the expected form; null for warnings and where the message says it all */
  expected: string | null;
}

const MESSAGES: Readonly<Record<IssueCode, Sentence>> = { ...FILE_MESSAGES, ...ROW_MESSAGES, ...WARNING_MESSAGES };

export function describeIssue({ row, column, value, code, details = {} }: Issue, language: Language): DescribedIssue {
  return { row, column, value, code, message: MESSAGES[code](details)[language], expected: expectedForm(column, code, language) };
}

function expectedForm(column: string | null, code: IssueCode, language: Language): string | null {
  if (isWarning(code)) return null;
  if (code === 'COLUMN_UNKNOWN') return [...columnByName.keys()].join(', ');
  const form = EXPECTED[code] ?? (column === null ? undefined : columnByName.get(column)?.expected);
  return form?.[language] ?? null;
}

function isWarning(code: IssueCode): code is WarningCode {
  return code in WARNING_MESSAGES;
}
