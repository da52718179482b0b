import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { fonts } from '../vite/fonts.ts';
import { kern } from '../vite/kern.ts';
import { plainTabs } from './plain-tabs.ts';

const OUT = 'build/workbench';

/** Lays a .gz beside every text: compressed once here and never per request. */
function compressed(): Plugin {
  return {
    name: 'kim-compressed',
    closeBundle() {
      for (const file of readdirSync(OUT, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|html)$/.test(file)) continue;
        const path = join(OUT, file);
        writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
      }
    },
  };
}

// The folder in `outDir` is the path in the address: the server then needs no rewriting.
export default defineConfig({
  root: 'dashboard/workbench',
  base: '/abfrage/',
  publicDir: false,
  plugins: [plainTabs(), fonts(), kern('dashboard/workbench/**/*.css'), compressed()],
  worker: { format: 'es' },
  build: {
    outDir: `../../${OUT}/abfrage`,
    emptyOutDir: true,
    target: 'es2023',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 3_000,
    rolldownOptions: {
      input: ['dashboard/workbench/index.html', 'dashboard/workbench/en/index.html'],
      // Libraries mark their client components for frameworks that render on a server; we do not.
      checks: { moduleLevelDirective: false },
    },
  },
});
