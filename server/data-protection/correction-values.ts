import { badUserInput } from '../errors.ts';
import type { Details, IssueCode } from '../import/issue.ts';
import { describeIssue } from '../import/messages/describe.ts';
import type { Code } from '../import/rows/code-lists.ts';
import { isRefusal } from '../import/rows/readers.ts';
import type { Language } from '../import/text.ts';
import type { Correctable } from './correctable.ts';

/** The sentence of an import about a value that is not right. */
export function wrongValue(
  name: string,
  value: string | null,
  { code, details }: { code: IssueCode; details?: Details | undefined },
  language: Language,
  expected?: string,
): Error {
  const issue = describeIssue({ row: null, column: name, value, code, ...(details && { details }) }, language);
  const form = issue.expected ?? expected;
  const hint = { de: 'Erwartet', en: 'Expected' }[language];
  return badUserInput(`${name}${value === null ? '' : ` „${value}“`}: ${issue.message}${form ? ` ${hint}: ${form}.` : ''}`);
}

/** Reads a value as an import would; null = not given. @throws BAD_USER_INPUT in the words of an import */
export function readValue(name: string, field: Correctable, value: string | null, language: Language): Code | null {
  const text = value?.trim() ?? '';
  if (text === '' && field.mayBeEmpty) return null;
  if (text === '') throw wrongValue(name, null, { code: 'VALUE_MISSING' }, language, field.expected[language]);
  const read = field.read(text);
  if (!isRefusal(read)) return read;
  throw wrongValue(name, text, { code: read.refused, details: read.details }, language, field.expected[language]);
}
