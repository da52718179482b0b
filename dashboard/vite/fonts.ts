import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

/** Where the cut fonts are kept. */
export const FOLDER = resolve('.cache/fonts');
const WEIGHTS = ['Regular', 'SemiBold'];

/** Latin with the letters of our neighbours, and the signs that the pages use. */
const RANGES: [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x2009, 0x2009],
  [0x2010, 0x2026],
  [0x202f, 0x202f],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2260, 0x2265],
];

const text = RANGES.map(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join(''),
).join('');

/** Cuts KERN's Fira Sans (130 kB per weight) down to what European names and our signs need; kept in .cache. */
export function fonts(): Plugin {
  const source = join(createRequire(import.meta.url).resolve('@kern-ux/native/package.json'), '../dist/fonts/fira-sans');
  return {
    name: 'kim-fonts',
    async buildStart() {
      mkdirSync(FOLDER, { recursive: true });
      for (const weight of WEIGHTS) {
        const target = join(FOLDER, `FiraSans-${weight}.woff2`);
        if (existsSync(target)) continue;
        const font = readFileSync(join(source, `FiraSans-${weight}.woff2`));
        writeFileSync(target, await subsetFont(font, text, { targetFormat: 'woff2' }));
      }
    },
  };
}
