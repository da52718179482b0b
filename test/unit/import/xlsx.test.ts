import { describe, expect, it } from 'vitest';
import { showsDay } from '../../../server/import/table/xlsx/styles.ts';
import { csv, ROW, type Row } from '../../support/import/csv.ts';
import { brief, faultOf, parse } from '../../support/import/parsed.ts';
import { textRow, workbook } from '../../support/import/workbook.ts';
import { xlsx } from '../../support/import/xlsx.ts';

const NAMES = textRow(1, ['pseudonym', 'massnahme', 'eintritt', 'stunden']);
const cellsOf = async (cells: string, more: Parameters<typeof workbook>[0] = {}) =>
  parse(workbook({ rows: `${NAMES}<row r="2">${cells}</row>`, ...more }));
const KEY = '<c t="inlineStr"><is><t>KIM-1</t></is></c><c t="inlineStr"><is><t>m</t></is></c>';

describe('a workbook says the same as the CSV that it was saved as', () => {
  const full: Row = {
    ...ROW,
    austritt: '2026-05-31',
    geschlecht: 'w',
    alter: '34',
    erwerbsstatus: 'in_bildung',
    bildung: '3',
    drittstaat: 'ja',
    behinderung: 'nein',
    aufenthaltsstatus: 't_104c',
    sprachniveau: 'a2',
    alpha_level: '4',
    stunden: '42,75',
    austrittsgrund: 'regulaer',
    nach_beschaeftigt: 'ja',
  };
  const bare: Row = { ...ROW, pseudonym: '=1+1', alter: '' };
  const broken: Row = { pseudonym: 'X', massnahme: '', eintritt: '31.02.2026', alter: '130', geschlecht: 'x', stunden: '-1' };

  it.each([
    ['right rows', [full, bare]],
    ['wrong rows', [broken, { ...full, austritt: '2026-02-01' }]],
  ])('%s', async (_, rows) => {
    const [fromCsv, fromXlsx] = [await parse(csv(rows)), await parse(await xlsx(rows), 'datei.xlsx')];
    expect(fromXlsx.rows).toEqual(fromCsv.rows);
    expect(brief(fromXlsx.errors)).toEqual(brief(fromCsv.errors));
    expect(fromXlsx.absent).toEqual(fromCsv.absent);
  });

  it('text that looks like a formula stays text', async () => {
    const { rows } = await parse(await xlsx([bare]));
    expect(rows[0]?.pseudonym).toBe('=1+1');
  });
});

describe('cells', () => {
  it.each<[string, string, Parameters<typeof workbook>[0], string]>([
    ['a number with a built-in date format', '<c s="1"><v>46082</v></c>', {}, '2026-03-01'],
    ['a number with a date format of its own', '<c s="1"><v>46082</v></c>', { formats: ['[$-407]dd\\.mm\\.yy;@'] }, '2026-03-01'],
    ['a day with a time', '<c s="1"><v>46082.75</v></c>', {}, '2026-03-01'],
    ['a day with a rounding error just below it', '<c s="1"><v>46081.999999999</v></c>', {}, '2026-03-01'],
    ['a workbook that counts from 1904', '<c s="1"><v>44620</v></c>', { workbookProperties: 'date1904="1"' }, '2026-03-01'],
    ['an ISO date cell', '<c t="d"><v>2026-03-01T00:00:00</v></c>', {}, '2026-03-01'],
    ['text', '<c t="inlineStr"><is><t> 01.03.2026 </t></is></c>', {}, '2026-03-01'],
    ['text in runs', '<c t="inlineStr"><is><r><t>01.03.</t></r><r><t>2026</t></r></is></c>', {}, '2026-03-01'],
    ['a shared text', '<c t="s"><v>0</v></c>', { sharedStrings: '<si><t>2026-03-01</t><rPh><t>x</t></rPh></si>' }, '2026-03-01'],
    ['the stored result of a formula', '<c t="str"><f>TEXT(A1)</f><v>2026-03-01</v></c>', {}, '2026-03-01'],
  ])('a date from %s', async (_, cell, more, day) => {
    const { rows, errors } = await cellsOf(KEY + cell, more);
    expect(errors).toEqual([]);
    expect(rows[0]?.enteredOn).toBe(day);
  });

  it.each<[string, string, string, string]>([
    ['a number without a date format', '<c><v>46082</v></c>', 'NOT_A_DATE', '46082'],
    ['a time of day', '<c s="1"><v>46082</v></c>', 'NOT_A_DATE', '46082'],
    ['true', '<c t="b"><v>1</v></c>', 'NOT_A_DATE', 'TRUE'],
    ['a formula that failed', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', 'FORMULA_ERROR', '#DIV/0!'],
    ['a shared text that does not exist', '<c t="s"><v>7</v></c>', 'FORMULA_ERROR', '#REF!'],
  ])('no date from %s: it is told, never read as empty', async (_, cell, code, value) => {
    const { errors } = await cellsOf(KEY + cell, { formats: ['hh:mm'] });
    expect(brief(errors)).toEqual([{ row: 2, column: 'eintritt', value, code }]);
  });

  it('hours may have any number of decimals in a numeric cell', async () => {
    const { rows } = await cellsOf(`${KEY}<c s="1"><v>46082</v></c><c><v>1.125</v></c>`);
    expect(rows[0]?.attendance.hours).toBe('1.13');
  });

  it('a pseudonym that is a number loses leading zeros, which is told once', async () => {
    const rows = [2, 3].map(
      (n) => `<row r="${n}"><c><v>${n}0815</v></c>${KEY.slice(KEY.indexOf('</c>') + 4)}<c s="1"><v>46082</v></c></row>`,
    );
    const { rows: read, warnings } = await parse(workbook({ rows: NAMES + rows.join('') }));
    expect(read.map(({ pseudonym }) => pseudonym)).toEqual(['20815', '30815']);
    expect(brief(warnings)).toEqual([{ row: 2, column: 'pseudonym', value: '20815', code: 'PSEUDONYM_IS_NUMBER' }]);
  });

  it('what a format shows: days, not times or texts with a d', () => {
    expect(['yyyy-mm-dd', 'd/m/yy', 'mmm yy'].map(showsDay)).toEqual([true, true, true]);
    expect(['hh:mm:ss', '0.00" days"', '[Red]0', '#,##0 \\d', 'General'].map(showsDay)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('rows and sheets', () => {
  it('rows that are left out still count', async () => {
    const { rows } = await parse(workbook({ rows: `${NAMES}<row r="7">${KEY}<c s="1"><v>46082</v></c></row><row r="9"/>` }));
    expect(rows.map(({ number }) => number)).toEqual([7]);
  });

  it('rows and cells without an address follow one another', async () => {
    const { rows } = await parse(
      workbook({ rows: `${NAMES.replaceAll(/ r="[^"]*"/g, '')}<row>${KEY}<c s="1"><v>46082</v></c></row>` }),
    );
    expect(rows).toMatchObject([{ number: 2, enteredOn: '2026-03-01' }]);
  });

  it('names may carry a prefix', async () => {
    const sheet = `<x:worksheet><x:sheetData>${NAMES}${textRow(2, ['KIM-1', 'm', '2026-03-01'])}</x:sheetData></x:worksheet>`;
    const prefixed = sheet.replaceAll(/<(\/?)(row|c|is|t)\b/g, '<$1x:$2');
    expect((await parse(workbook({ sheet: prefixed }))).rows).toHaveLength(1);
  });

  it('the first visible sheet is read, and that there are others is told', async () => {
    const sheets =
      '<sheet name="alt" state="hidden" r:id="rId4"/><sheet name="Daten" r:id="rId1"/><sheet name="Legende" r:id="rId4"/>';
    const { rows, warnings } = await parse(workbook({ sheets, rows: NAMES + textRow(2, ['KIM-1', 'm', '2026-03-01']) }));
    expect(rows).toHaveLength(1);
    expect(warnings).toMatchObject([{ code: 'SEVERAL_SHEETS', details: { name: 'Daten' } }]);
  });
});

describe('a workbook that is made to do harm ends in one sentence', () => {
  it.each<[string, Buffer, string, string?]>([
    [
      'a part that claims to be huge',
      workbook({ rows: NAMES, zipped: { claimed: { 'xl/worksheets/sheet1.xml': 4e9 } } }),
      'FILE_TOO_LARGE',
    ],
    [
      'a part that is larger than it says',
      workbook({ rows: NAMES.repeat(200), zipped: { claimed: { 'xl/worksheets/sheet1.xml': 99 } } }),
      'XLSX_DAMAGED',
    ],
    ['elements in elements without end', workbook({ sheet: '<a>'.repeat(100_000) }), 'XLSX_DAMAGED', 'XML depth'],
    [
      'attributes without end',
      workbook({ sheet: `<a ${Array.from({ length: 5000 }, (_, i) => `a${i}=""`).join(' ')}/>` }),
      'XLSX_DAMAGED',
      'XML attributes',
    ],
    [
      'entities that multiply',
      workbook({ sheet: '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet>&b;</worksheet>' }),
      'XLSX_DAMAGED',
      'DOCTYPE',
    ],
    [
      'an entity that reads a file',
      workbook({ sheet: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' }),
      'XLSX_DAMAGED',
      'DOCTYPE',
    ],
    ['a text without end', workbook({ rows: `<row><c><v>${'9'.repeat(3e6)}` }), 'XLSX_DAMAGED', 'XML text'],
    ['an attribute without end', workbook({ sheet: `<a b="${'9'.repeat(3e6)}` }), 'XLSX_DAMAGED', 'XML text'],
    ['rows out of order', workbook({ rows: textRow(5, ['x']) + textRow(2, ['x']) }), 'XLSX_DAMAGED'],
    ['a row beyond the last one', workbook({ rows: '<row r="999999999999"/>' }), 'XLSX_DAMAGED'],
    ['a cell without a place', workbook({ rows: '<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>' }), 'XLSX_DAMAGED'],
  ])('%s', async (_, bytes, code, cause) => {
    expect(await faultOf(bytes)).toMatchObject({ code, ...(cause && { details: { cause } }) });
  });

  it('a cell far to the right costs no memory', async () => {
    const { errors } = await parse(workbook({ rows: `${NAMES}<row r="2"><c r="XFD2"><v>1</v></c></row>` }));
    expect(errors.map(({ code }) => code)).toContain('ROW_TOO_LONG');
  });
});
