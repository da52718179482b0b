import { describe, expect, it } from 'vitest';
import { toCsv } from '#lib/csv.ts';

/** The one cell of a table, as it stands in the file. */
const cell = (text: string) =>
  toCsv(['Kopf'], [[text]])
    .split('\r\n')
    .slice(1, -1)
    .join('\r\n');

describe('CSV', () => {
  it('begins with a byte order mark, separates by semicolons and ends each row with CRLF', () => {
    expect(toCsv(['Wert', 'Einheit'], [['402', 'Menschen']])).toBe('\ufeffWert;Einheit\r\n402;Menschen\r\n');
  });

  it.each(['=1+1', '+49 331', '@SUM(A1)', '-x', '  =cmd', '\t=1', '\r=1', '\uff1d1+1'])('keeps %j text', (text) => {
    expect(cell(text)).toContain("'");
    expect(cell(text).replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it.each(['-5', '-3,25', '12.5', '0'])('leaves the number %s a number', (text) => {
    expect(cell(text)).toBe(text);
  });

  it('quotes what would break a row', () => {
    expect(cell('a;b')).toBe('"a;b"');
    expect(cell('er sagt "ja"')).toBe('"er sagt ""ja"""');
    expect(cell('zwei\nZeilen')).toBe('"zwei\nZeilen"');
    expect(cell('=a;b')).toBe('"\'=a;b"');
  });
});
