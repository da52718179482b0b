import { type ZipOptions, zip } from './zip.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface HandMade {
  /** content of `sheetData` */
  rows?: string;
  /** the sheet as a whole, instead of `rows` */
  sheet?: string;
  /** `sheet` elements of the workbook; the first relation is rId1 */
  sheets?: string;
  workbookProperties?: string;
  /** codes of number formats; the first is style 1, style 0 is "General" */
  formats?: readonly string[];
  sharedStrings?: string;
  zipped?: ZipOptions;
}

/** A workbook written by hand, for what spreadsheet programs other than Excel write, and for what nobody should. */
export function workbook(made: HandMade): Buffer {
  const formats = made.formats ?? [];
  const styles = `<styleSheet><numFmts>${formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code}"/>`).join('')}</numFmts>
    <cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}<xf numFmtId="14"/></cellXfs></styleSheet>`;
  return zip(
    {
      '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
      'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><workbookPr ${made.workbookProperties ?? ''}/><sheets>${made.sheets ?? '<sheet name="Tabelle1" sheetId="1" r:id="rId1"/>'}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relations([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'styles', '/xl/styles.xml'],
        ['rId3', 'sharedStrings', 'sharedStrings.xml'],
        ['rId4', 'worksheet', 'worksheets/sheet2.xml'],
      ]),
      'xl/styles.xml': styles,
      'xl/sharedStrings.xml': `<sst>${made.sharedStrings ?? ''}</sst>`,
      'xl/worksheets/sheet1.xml': made.sheet ?? `<worksheet><sheetData>${made.rows ?? ''}</sheetData></worksheet>`,
      'xl/worksheets/sheet2.xml': '<worksheet><sheetData/></worksheet>',
    },
    made.zipped,
  );
}

/** A row of texts, kept in the cells themselves. */
export function textRow(number: number, texts: readonly string[]): string {
  const cells = texts.map(
    (text, index) => `<c r="${String.fromCharCode(65 + index)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

function relations(list: readonly (readonly [id: string, kind: string, target: string])[]): string {
  return `<Relationships>${list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;
}
