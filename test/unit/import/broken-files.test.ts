import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../server/import/limits.ts';
import { csv, ROW } from '../../support/import/csv.ts';
import { brief, faultOf, parse } from '../../support/import/parsed.ts';
import { textRow, workbook } from '../../support/import/workbook.ts';
import { zip } from '../../support/import/zip.ts';

const NAMES = 'pseudonym;massnahme;eintritt';
const text = (...lines: string[]) => Buffer.from(lines.join('\n'));
const utf16 = (content: string) => Buffer.from(content, 'utf16le');
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const names = textRow(1, NAMES.split(';'));

describe('a file that cannot be read as a table is refused with its reason', () => {
  it.each<[string, Buffer, string, number | null, string?]>([
    ['no bytes', Buffer.alloc(0), 'FILE_EMPTY', null],
    ['blank lines only', text('', '  ', ''), 'FILE_EMPTY', null],
    ['a byte order mark only', Buffer.from('\uFEFF'), 'FILE_EMPTY', null],
    ['names without rows', text(NAMES), 'NO_ROWS', null],
    ['names, then empty rows', text(NAMES, ';;', '', ';;'), 'NO_ROWS', null],
    ['an empty first row', text('', NAMES, 'KIM-1;m;2026-01-01'), 'HEADER_NOT_FIRST', 1],
    ['commas', text('pseudonym,massnahme,eintritt', 'KIM-1,m,2026-01-01'), 'SEPARATOR_NOT_SEMICOLON', 1],
    ['quoted names with commas', text('"pseudonym","massnahme"', '"KIM-1","m"'), 'SEPARATOR_NOT_SEMICOLON', 1],
    ['tabs', text('pseudonym\tmassnahme\teintritt'), 'SEPARATOR_NOT_SEMICOLON', 1],
    ['Latin-1', Buffer.from(`${NAMES}\nKIM-1;küche;2026-01-01\n`, 'latin1'), 'ENCODING_NOT_UTF8', 2],
    ['UTF-16 with mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(NAMES)]), 'ENCODING_UTF16', null],
    ['UTF-16 without mark', utf16(NAMES), 'ENCODING_UTF16', null],
    [
      'a quote that is never closed',
      text(NAMES, 'KIM-1;m;2026-01-01', 'KIM-2;"m;2026-01-01', 'KIM-3;m;2026-01-01'),
      'QUOTE_NOT_CLOSED',
      3,
    ],
    ['a quote never closed in a long file', text(NAMES, 'KIM-1;"m;x', ...Array(9000).fill('KIM-2;m;x')), 'QUOTE_NOT_CLOSED', 2],
    ['a quote inside a cell', text(NAMES, 'KIM-1;m"x;2026-01-01'), 'QUOTE_MISPLACED', 2],
    ['text after a closing quote', text(NAMES, 'KIM-1;"m"x;2026-01-01'), 'QUOTE_MISPLACED', 2],
    ['a PDF', text('%PDF-1.7', 'x'), 'NOT_A_TABLE', null],
    ['binary data', Buffer.from([1, 2, 3, 0, 5, 6, 7, 8, 9, 10]), 'NOT_A_TABLE', null],
    ['CSV that is called XLSX', csv([ROW]), 'NOT_XLSX', null, 'datei.xlsx'],
    ['another ZIP', zip({ 'readme.txt': 'hello' }), 'NOT_XLSX', null],
    [
      'an OpenDocument file',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      'NOT_XLSX',
      null,
    ],
    ['the old Excel format', Buffer.concat([OLE, Buffer.alloc(600)]), 'OLD_XLS', null],
    ['a password', Buffer.concat([OLE, Buffer.alloc(600), utf16('EncryptedPackage')]), 'XLSX_PROTECTED', null],
    ['an encrypted ZIP', workbook({ rows: names, zipped: { encrypted: true } }), 'XLSX_PROTECTED', null],
    ['a cut off workbook', workbook({ rows: names }).subarray(0, 900), 'XLSX_DAMAGED', null],
    ['broken XML', workbook({ sheet: '<worksheet><sheetData><row></sheetData>' }), 'XLSX_DAMAGED', null],
    ['an empty sheet', workbook({}), 'FILE_EMPTY', null],
    ['a sheet with an empty first row', workbook({ rows: textRow(3, ['pseudonym']) }), 'HEADER_NOT_FIRST', 1],
  ])('%s', async (_, bytes, code, row, name) => {
    expect(await faultOf(bytes, name)).toMatchObject({ code, row });
  });

  it('more rows than the limit', async () => {
    const rows = 'KIM-1;m;2026-01-01\n'.repeat(LIMITS.rows + 1);
    expect(await faultOf(text(NAMES, rows))).toMatchObject({ code: 'TOO_MANY_ROWS', row: LIMITS.rows + 2 });
  });

  it('more bytes than the limit', async () => {
    expect(await faultOf(Buffer.alloc(LIMITS.fileBytes + 1, 'x'))).toMatchObject({ code: 'FILE_TOO_LARGE' });
  });
});

describe('names of columns', () => {
  it('all that are wrong are told at once, with the name that was probably meant', async () => {
    const { errors } = await parse(text('Pseudonym;masnahme;;alter;ALTER;vorname', 'KIM-1;m;x;30;30;x'));
    expect(brief(errors.filter(({ row }) => row === 1))).toEqual([
      { row: 1, column: 'masnahme', value: 'masnahme', code: 'COLUMN_UNKNOWN' },
      { row: 1, column: null, value: null, code: 'COLUMN_WITHOUT_NAME' },
      { row: 1, column: 'alter', value: 'ALTER', code: 'COLUMN_DUPLICATE' },
      { row: 1, column: 'vorname', value: 'vorname', code: 'COLUMN_UNKNOWN' },
      { row: 1, column: 'massnahme', value: null, code: 'COLUMN_MISSING' },
      { row: 1, column: 'eintritt', value: null, code: 'COLUMN_MISSING' },
    ]);
    expect(errors[0]?.details?.nearest).toBe('massnahme');
    expect(errors[1]?.details?.name).toBe('C');
  });

  it('stand in any order, in capital letters, with spaces around them', async () => {
    const { rows, errors } = await parse(text(' Eintritt ;PSEUDONYM;"massnahme"', '2026-01-02;KIM-1;m'));
    expect(errors).toEqual([]);
    expect(rows[0]).toMatchObject({ pseudonym: 'KIM-1', measure: 'm', enteredOn: '2026-01-02' });
  });

  it('does not take the names of object properties for columns', async () => {
    const { errors } = await parse(text(`${NAMES};constructor;__proto__`, 'KIM-1;m;2026-01-01;x;y'));
    expect(errors.map(({ code }) => code)).toEqual(['COLUMN_UNKNOWN', 'COLUMN_UNKNOWN']);
  });
});

describe('rows of a CSV', () => {
  it('a row that is cut off or has a cell too many is faulty; empty cells at the end are not', async () => {
    const { errors } = await parse(text(NAMES, 'KIM-1;m', 'KIM-2;m;2026-01-01;x', 'KIM-3;m;2026-01-01;;'));
    expect(brief(errors)).toEqual([
      { row: 2, column: null, value: null, code: 'ROW_TOO_SHORT' },
      { row: 3, column: null, value: 'x', code: 'ROW_TOO_LONG' },
    ]);
  });

  it('are counted as a spreadsheet program does: empty rows count, a cell over two lines is one row', async () => {
    const { rows } = await parse(text(NAMES, '', 'KIM-1;"m\nm";2026-01-01', ';;', 'KIM-2;m;2026-01-01'));
    expect(rows.map(({ number }) => number)).toEqual([3, 5]);
  });

  it.each([
    ['without a byte order mark', csv([ROW])],
    ['with one', csv([ROW], { bom: true })],
    ['with line feeds', csv([ROW], { newline: '\n' })],
    ['with old Mac line ends', csv([ROW], { newline: '\r' })],
    ['without a line end at the end', csv([ROW]).subarray(0, -2)],
  ])('are the same %s', async (_, bytes) => {
    const { rows, errors } = await parse(bytes);
    expect(errors).toEqual([]);
    expect(rows).toMatchObject([{ number: 2, pseudonym: 'KIM-0001', enteredOn: '2026-03-01' }]);
  });
});
