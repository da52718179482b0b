import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { usedCss } from './used-css.ts';

const ID = 'virtual:kern.css';

/** `import 'virtual:kern.css'`: the rules and variables of KERN that the sources name. @param pattern which sources */
export function kern(pattern = 'dashboard/src/**/*.{svelte,css,html}'): Plugin {
  const file = createRequire(import.meta.url)
    .resolve('@kern-ux/native/package.json')
    .replace('package.json', 'dist/kern.css');
  return {
    name: 'kim-kern',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      const sources = globSync(pattern);
      for (const source of sources) this.addWatchFile(source);
      return usedCss(readFileSync(file, 'utf8'), sources.map((source) => readFileSync(source, 'utf8')).join('\n'));
    },
  };
}
