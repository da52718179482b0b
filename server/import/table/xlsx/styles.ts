import type { XlsxPackage } from './package.ts';
import { readXml } from './xml.ts';

/** Numbers of the built-in formats that show a day (times alone are 18-21 and 45-47). */
const DATES = [14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)];

/** For each cell style, whether it shows its number as a day. Without that, a date is not told from a number. */
export async function readDateStyles(file: XlsxPackage, path: string | null): Promise<boolean[]> {
  if (!path || !file.has(path)) return [];
  const dates = new Set(DATES);
  const styles: boolean[] = [];
  let inCellFormats = false;
  await readXml(await file.text(path), {
    open: (name, attributes) => {
      if (name === 'numFmt' && showsDay(attributes.formatCode ?? '')) dates.add(Number(attributes.numFmtId));
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) styles.push(dates.has(Number(attributes.numFmtId)));
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

/** Years or days in the code, outside quoted text, colours and locales in brackets, and escaped letters. */
export function showsDay(formatCode: string): boolean {
  return /[yd]/i.test(formatCode.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, ''));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
