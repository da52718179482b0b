import { FileFault } from '../../issue.ts';
import { LIMITS } from '../../limits.ts';
import type { XlsxPackage } from './package.ts';
import { readXml } from './xml.ts';

/** Every text of a sheet may be a text of its own: rows times columns, roughly. */
const MAX_STRINGS = LIMITS.rows * 30;

/** Texts that cells refer to by number. */
export async function readSharedStrings(file: XlsxPackage, path: string | null): Promise<string[]> {
  if (!path || !file.has(path)) return [];
  const strings: string[] = [];
  const text = new RichText();
  await readXml(await file.text(path), {
    open: (name) => {
      if (name === 'si') text.clear();
      else text.open(name);
    },
    text: (part) => text.add(part),
    close: (name) => {
      text.close(name);
      if (name !== 'si') return;
      strings.push(text.value());
      if (strings.length > MAX_STRINGS) throw new FileFault('TOO_MANY_ROWS', { limit: LIMITS.rows });
    },
  });
  return strings;
}

/** Collects the `t` elements of a text that may be split into runs; reading aids for Asian scripts (`rPh`) are no text. */
export class RichText {
  private parts = '';
  private inText = false;
  private inAid = false;

  clear(): void {
    this.parts = '';
  }

  open(name: string): void {
    if (name === 'rPh') this.inAid = true;
    if (name === 't') this.inText = true;
  }

  add(text: string): void {
    if (this.inText && !this.inAid) this.parts += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.inAid = false;
    if (name === 't') this.inText = false;
  }

  value(): string {
    return unescapeText(this.parts);
  }
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
