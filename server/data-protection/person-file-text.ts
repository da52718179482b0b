import type { Language } from '../import/text.ts';
import type { PersonFile } from './person-file.ts';

/** The file for people: plain text, every field with its name and its value in words. */
export function personFileText(file: PersonFile, language: Language): string {
  const isGerman = language === 'de';
  const lines = [
    isGerman
      ? `Auskunft nach Art. 15 DSGVO: ${file.pseudonym}, ${file.operation}, Stand ${file.date}`
      : `What is stored about you, Art. 15 GDPR: ${file.pseudonym}, ${file.operation}, as of ${file.date}`,
    '',
    ...file.information.map((text) => text[language]),
  ];
  for (const { name, rows } of file.records) {
    lines.push('', `== ${name[language]} (${rows.length}) ==`);
    for (const row of rows) lines.push('', ...row.map((field) => `${field.name[language]}: ${oneLine(field.plain[language])}`));
  }
  lines.push('', isGerman ? '== Zugriffe und Änderungen ==' : '== Who read and changed ==');
  for (const { at, action, role, record } of file.traces) lines.push(`${at}  ${action}  ${role ?? '–'}  ${record ?? ''}`);
  return `${lines.join('\n')}\n`;
}

/** A value cannot pretend to be a line of its own. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
