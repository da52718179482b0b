import type { Plugin } from 'vite';
import config from '../../codegen.ts';

/** While developing: documents are compiled again when a query beside a page changes; what uses them reloads. */
export function queries(): Plugin {
  return {
    name: 'kim-queries',
    apply: 'serve',
    async configureServer({ watcher, config: { logger } }) {
      const { generate } = await import('@graphql-codegen/cli');
      watcher.on('all', (_event, file) => {
        if (file.endsWith('.graphql')) generate(config).catch((error) => logger.error(String(error)));
      });
    },
  };
}
