import { defineConfig } from 'vite';

/** The server as a bundle of its own code; packages stay in node_modules. */
export default defineConfig({
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
  publicDir: false,
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'build/server',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: { main: 'server/main.ts', command: 'server/commands/main.ts', judge: 'server/publication/judge.ts' },
      output: { entryFileNames: '[name].js', keepNames: true },
    },
  },
  ssr: { external: true },
});
