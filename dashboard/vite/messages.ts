import type { CompilerOptions } from '@inlang/paraglide-js';
import { localizedPaths } from './paths.ts';

/** How the texts of dashboard/messages become functions. */
export const messages: CompilerOptions = {
  project: 'dashboard/project.inlang',
  outdir: 'dashboard/src/lib/paraglide',
  strategy: ['url', 'baseLocale'],
  urlPatterns: localizedPaths,
  emitTsDeclarations: false,
  isServer: "import.meta.env?.SSR ?? typeof window === 'undefined'",
};
