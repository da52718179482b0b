/** @param pages how many one above the other, 0 as many as it takes */
const landscapeA4 = (pages: 0 | 1) => `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="${pages}"/>`;
const MARGINS = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>';
const PAGES = '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>';

const FIRST = 'xl/worksheets/sheet1.xml';

/**
 * Makes the sheets of a workbook print as wide as the page, with name and number of the page; the library that writes them knows
 * nothing of that.
 * @param part a part of the package, by its name
 * @param names of the sheets in their order
 * @param heads rows that stand on every page of every sheet but the first
 */
export function preparePrint(xml: string, part: string, names: readonly string[], heads: number): string {
  if (part.startsWith('xl/worksheets/sheet')) {
    return xml
      .replace(/<worksheet [^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
      .replace(/(?=<drawing |<\/worksheet>)/, MARGINS + landscapeA4(part === FIRST ? 1 : 0) + PAGES);
  }
  if (part !== 'xl/workbook.xml') return xml;
  const titles = names
    .slice(1)
    .map(
      (name, n) => `<definedName name="_xlnm.Print_Titles" localSheetId="${n + 1}">'${escaped(name)}'!$1:$${heads}</definedName>`,
    );
  return xml.replace('</sheets>', () => `</sheets><definedNames>${titles.join('')}</definedNames>`);
}

const escaped = (name: string): string =>
  name.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
