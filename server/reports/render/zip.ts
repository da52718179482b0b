import { unzipSync, type Zippable, zipSync } from 'fflate';

/** The day that is written on every file in a package: the first that the format knows, the same on every machine. */
const DAY = '1980-01-01T12:00:00';

/** Files of a package, in one order, without the time at which they were made. */
function zip(files: Readonly<Record<string, Uint8Array>>): Buffer {
  const entries: Zippable = {};
  for (const name of Object.keys(files).sort(byName))
    entries[name] = [files[name] as Uint8Array, { mtime: DAY, level: 6, os: 0 }];
  return Buffer.from(zipSync(entries));
}

/**
 * The same package as it comes out every time: what a library has put into it of clocks and dice is taken out.
 * @param clean changes the text of an XML part
 */
export function rezip(bytes: Uint8Array, clean: (xml: string, name: string) => string): Buffer {
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files)) {
    if (/\.(xml|rels)$/.test(name)) files[name] = new TextEncoder().encode(clean(new TextDecoder().decode(content), name));
  }
  return zip(files);
}

/** Programs look for the list of content types first. */
function byName(a: string, b: string): number {
  const first = '[Content_Types].xml';
  if (a === first || b === first) return a === first ? -1 : 1;
  return a < b ? -1 : 1;
}
