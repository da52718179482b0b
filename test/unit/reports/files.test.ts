import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { REPORT_FORMATS, renderReport } from '../../../server/reports/formats.ts';
import { columnWidths } from '../../../server/reports/render/docx-widths.ts';
import { emblemPng } from '../../../server/reports/render/emblem.ts';
import { reportDocument } from '../../support/reports/document.ts';

const snapshot = { document: reportDocument({ withheld: ['EECO01|GENDER=MALE'] }), sha256: 'ef'.repeat(32) };
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const partsOf = async (format: 'docx' | 'xlsx', from = snapshot) =>
  Object.fromEntries(
    Object.entries(unzipSync(await renderReport(from, 'de', format))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

test.each(REPORT_FORMATS)(
  'the same snapshot gives the same %s, byte for byte, also later',
  async (format) => {
    const first = await renderReport(snapshot, 'en', format);
    await promisify(setTimeout)(2100); // packages keep times in steps of two seconds
    await renderReport({ ...snapshot, document: reportDocument({ isDemo: false }) }, 'de', format);
    expect(hash(await renderReport(snapshot, 'en', format))).toBe(hash(first));
  },
  60_000,
);

test.each(REPORT_FORMATS)(
  'a paper number changes the %s only where the report shows it',
  async (format) => {
    const paper = { number: '26/SVV/0123', decision: null };
    const isSame = hash(await renderReport(snapshot, 'de', format, paper)) === hash(await renderReport(snapshot, 'de', format));
    expect(isSame).toBe(format === 'xlsx');
  },
  60_000,
);

describe('DOCX', () => {
  test('it has real headings, repeated table heads and an emblem with an alternative text', async () => {
    const parts = await partsOf('docx');
    const body = parts['word/document.xml'] ?? '';
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1);
    expect(body.match(/<w:pStyle w:val="Heading2"\/>/g)?.length).toBeGreaterThan(8);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(body.match(/<w:tbl>/g)?.length ?? 0);
    expect(body).toContain('descr="Flagge der Europäischen Union. Kofinanziert von der Europäischen Union"');
    expect(parts['word/styles.xml']).toContain('w:lang w:val="de-DE"');
  });

  test('every page has notice, source, hash and the mark of invented data', async () => {
    const parts = await partsOf('docx');
    const footer = parts['word/footer1.xml'] ?? '';
    for (const text of ['Kofinanziert von der Europäischen Union', 'Quelle: KIM-Monitor', snapshot.sha256])
      expect(footer).toContain(text);
    expect(parts['word/header1.xml']).toContain('Demodaten');
  });

  test('no column is narrower than a word of its head, as far as there is room', () => {
    const table = {
      ...{ id: 'x', title: 'x', heads: ['Maßnahme'], columns: ['Abschlussquote', 'Plätze'] },
      rows: [{ head: ['Lesen und Schreiben im Beruf'], cells: [{ text: '100,0\u202f%' }, { text: '-' }] }],
    };
    const [measure = 0, completion = 0, places = 0] = columnWidths(table, 9000, 90);
    expect(measure + completion + places).toBe(9000);
    expect(measure).toBeGreaterThan(completion);
    expect(completion / places).toBeGreaterThan(1.5);
    const crowded = { ...table, heads: ['Arbeitsgelegenheitenverordnung'], columns: Array(9).fill('Warteliste') };
    expect(Math.max(...columnWidths(crowded, 9000, 90)) / Math.min(...columnWidths(crowded, 9000, 90))).toBeLessThan(1.5);
  });

  test('it is dated by its figures', async () => {
    expect((await partsOf('docx'))['docProps/core.xml']).toMatch(/created[^>]*>2026-09-30T00:00:00Z</);
  });
});

describe('XLSX', () => {
  test('the rows below the emblem have a height of their own in every program, so that it does not lie on its wording', async () => {
    const overview = (await partsOf('xlsx'))['xl/worksheets/sheet1.xml'] ?? '';
    // the emblem is an inch high: 72 points
    expect(overview.match(/<row r="[1-5]"[^>]* ht="15"/g)).toHaveLength(5);
  });

  test('it has a sheet for every table behind the one that says what it is', async () => {
    const workbook = (await partsOf('xlsx'))['xl/workbook.xml'] ?? '';
    const names = [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
    expect(names[0]).toBe('Überblick');
    expect(names).toHaveLength(snapshot.document.tables.length + 1);
  });

  test('nothing in it is a formula, not even a name that looks like one', async () => {
    const parts = await partsOf('xlsx');
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets.length).toBeGreaterThan(1);
    for (const [, xml] of sheets) expect(xml).not.toMatch(/<f[ >]/);
    expect(parts['xl/sharedStrings.xml'] ?? JSON.stringify(sheets)).toContain('=Frauencafé');
  });

  test('it prints as wide as the page, with the heads of the columns on every page', async () => {
    const parts = await partsOf('xlsx');
    const [first, second] = [1, 2].map((n) => parts[`xl/worksheets/sheet${n}.xml`] ?? '');
    expect(first).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="1"\/>.*<drawing /);
    expect(second).toMatch(
      /<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>.*<pageSetup [^>]*fitToWidth="1" fitToHeight="0"\/>/,
    );
    const titles = /<definedName name="_xlnm.Print_Titles" localSheetId="(\d+)">'([^']+)'!\$1:\$4</.exec(
      parts['xl/workbook.xml'] ?? '',
    );
    expect(titles?.slice(1)).toEqual(['1', '1 persons-gender-field']);
  });

  test('a corrected number is still a number, printed with its mark', async () => {
    const document = reportDocument({ revised: ['KIM_REACHED'], document: { revision: 2, reason: 'counted twice' } });
    const parts = await partsOf('xlsx', { ...snapshot, document });
    expect(parts['xl/styles.xml']).toContain('#,##0&quot; r&quot;');
  });

  test('a withheld value is a point, not an empty cell', async () => {
    const parts = await partsOf('xlsx');
    expect(parts['xl/sharedStrings.xml'] ?? '').toContain('>.<');
    expect(JSON.stringify(parts)).toContain('. = zum Schutz von Personen nicht ausgewiesen');
  });
});

test('the emblem is a picture of three to two', () => {
  const png = emblemPng();
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([450, 300]);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
});
