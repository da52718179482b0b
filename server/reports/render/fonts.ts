import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import wawoff2 from 'wawoff2';

const require = createRequire(import.meta.url);
const folderOf = (name: string) => dirname(require.resolve(`${name}/package.json`));

/** Fira Sans as KERN ships it, and Ubuntu for the funding notice: one of the typefaces that the publicity rules of the EU name. */
const files = () => [
  join(folderOf('@kern-ux/native'), 'dist/fonts/fira-sans/FiraSans-Regular.woff2'),
  join(folderOf('@kern-ux/native'), 'dist/fonts/fira-sans/FiraSans-SemiBold.woff2'),
  join(folderOf('@fontsource/ubuntu'), 'files/ubuntu-latin-400-normal.woff2'),
];

let loaded: Promise<Buffer[]> | undefined;

/** @returns the fonts of a report as OpenType, unpacked once per process */
export function reportFonts(): Promise<Buffer[]> {
  loaded ??= unpack();
  return loaded;
}

/** One after the other: the unpacker has one memory, and two calls at a time write into each other's. */
async function unpack(): Promise<Buffer[]> {
  const fonts: Buffer[] = [];
  for (const file of files()) fonts.push(Buffer.from(await wawoff2.decompress(await readFile(file))));
  return fonts;
}
