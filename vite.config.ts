import { readFileSync } from 'node:fs';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { FOLDER as FONTS, fonts } from './dashboard/vite/fonts.ts';
import { kern } from './dashboard/vite/kern.ts';
import { messages } from './dashboard/vite/messages.ts';
import { queries } from './dashboard/vite/queries.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

export default defineConfig(({ command }) => ({
  root: 'dashboard',
  // the fonts that vite/fonts.ts cuts lie in the cache of the project, outside of this folder
  server: { fs: { allow: [FONTS] } },
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [
    fonts(),
    kern(),
    queries(),
    paraglideVitePlugin(messages),
    sveltekit({
      adapter: adapter({ out: 'build/dashboard' }),
      paths: { relative: false },
      csp: {
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // the one inline style of kit: the hidden place from which it tells screen readers of a new page
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'object-src': ['none'],
          // hot reload speaks over a socket of its own; the built dashboard never does
          ...(command === 'serve' ? { 'connect-src': ['self', 'ws:'] as const } : {}),
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
}));
