import type { Counts } from '../import-attendances.ts';
import type { Language, Text } from '../text.ts';
import type { ImportReport } from './import-report.ts';

/** Longer lists help nobody at a terminal; `--json` has them in full. */
const SHOWN = 50;
const LONGEST_VALUE = 60;

export const ERRORS: Text = { de: 'Fehler', en: 'Errors' };
export const WARNINGS: Text = { de: 'Hinweise', en: 'Warnings' };

type ReportedIssue = ImportReport['errors'][number];

/** The outcome in a few lines. */
export function summary(report: ImportReport, language: Language): string {
  const inGerman = language === 'de';
  const { rows, operation, file } = report;
  const lines = [`${headline(report, inGerman)}: ${number(rows, language)} ${rowsFrom(rows, inGerman)} ${file} → ${operation}`];
  if (report.isDemo) {
    lines.push(
      inGerman
        ? 'Das Vorhaben enthält Demodaten: erfundene und importierte Personen stehen darin nebeneinander.'
        : 'The operation holds demonstration data: invented and imported people stand side by side in it.',
    );
  }
  lines.push(
    `${inGerman ? 'Personen:  ' : 'People:     '} ${counts(report.persons, language)}`,
    `${inGerman ? 'Teilnahmen:' : 'Attendances:'} ${counts(report.attendances, language)}`,
  );
  return `${lines.join('\n')}\n`;
}

function rowsFrom(rows: number, inGerman: boolean): string {
  if (rows === 1) return inGerman ? 'Zeile aus' : 'row from';
  return inGerman ? 'Zeilen aus' : 'rows from';
}

function headline({ dryRun }: ImportReport, inGerman: boolean): string {
  if (dryRun) return inGerman ? 'Probelauf, nichts gespeichert' : 'Dry run, nothing stored';
  return inGerman ? 'Importiert' : 'Imported';
}

function counts({ created, changed, unchanged }: Counts, language: Language): string {
  const words = language === 'de' ? ['neu', 'geändert', 'unverändert'] : ['new', 'changed', 'unchanged'];
  return [created, changed, unchanged].map((count, index) => `${number(count, language)} ${words[index]}`).join(', ');
}

/** What to say when nothing was imported. */
export function refusal({ errors, file }: ImportReport, language: Language): string {
  const count = number(errors.length, language);
  if (language === 'en') return `Nothing imported from ${file}: ${count} ${errors.length === 1 ? 'error' : 'errors'} to mend.\n`;
  return `Nichts importiert aus ${file}: ${count} Fehler zu beheben.\n`;
}

/** One line for each issue, the first ones only, under a heading with their number. */
export function issueList(heading: Text, issues: readonly ReportedIssue[], language: Language): string {
  const lines = issues.slice(0, SHOWN).map((issue) => `  ${issueLine(issue, language)}`);
  const rest = issues.length - SHOWN;
  if (rest > 0) {
    const more = number(rest, language);
    lines.push(language === 'de' ? `  … und ${more} weitere; alle mit --json` : `  … and ${more} more; all of them with --json`);
  }
  return [`${heading[language]} (${number(issues.length, language)}):`, ...lines, ''].join('\n');
}

function issueLine({ row, column, value, message, expected }: ReportedIssue, language: Language): string {
  const [rowWord, columnWord, expectedWord] = language === 'de' ? ['Zeile', 'Spalte', 'Erwartet'] : ['Row', 'column', 'Expected'];
  const place = [
    row === null ? '' : `${rowWord} ${row}`,
    column === null ? '' : `${columnWord} ${printable(column)}`,
    value === null ? '' : quoted(printable(value), language),
  ].filter((part) => part !== '');
  const where = place.length > 0 ? `${place.join(', ')}: ` : '';
  return `${where}${message}${expected === null ? '' : ` ${expectedWord}: ${expected}.`}`;
}

const quoted = (text: string, language: Language): string => (language === 'de' ? `„${text}“` : `"${text}"`);

/** A cell may hold anything, even what would steer a terminal. */
function printable(text: string): string {
  const visible = text.replace(/\p{C}/gu, '�');
  return visible.length > LONGEST_VALUE ? `${visible.slice(0, LONGEST_VALUE)}…` : visible;
}

function number(value: number, language: Language): string {
  return value.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB');
}
