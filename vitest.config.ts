import { defineConfig } from 'vitest/config';

const oxc = { decorator: { legacy: true, emitDecoratorMetadata: false } };
// one copy of graphql: a test that imports it must get the same module as the libraries under test
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

// sentences of commands follow the terminal: tests read the German ones, wherever they run
const env = { LANG: 'C', LC_ALL: '', LC_MESSAGES: '' };

/** The library for signing in counts attempts in a module of its own, and one test adds a field to the schema: each begins anew. */
const ALONE = ['test/integration/sign-in/*.test.ts', 'test/integration/read/random-operations.test.ts'];
const integration = (name: string, rest: object) => ({
  oxc,
  test: {
    name,
    globalSetup: 'test/support/postgres.setup.ts',
    setupFiles: 'reflect-metadata',
    alias,
    env,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    ...rest,
  },
});

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        oxc,
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'], setupFiles: 'reflect-metadata', alias, env, maxWorkers: 2 },
      },
      integration('integration', {
        include: ['test/integration/**/*.test.ts'],
        exclude: ALONE,
        // the same modules for all files of a worker: loading them for each file took a quarter of the time
        isolate: false,
      }),
      integration('integration-alone', { include: ALONE }),
      {
        oxc,
        test: {
          name: 'e2e',
          env,
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/support/server.setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
