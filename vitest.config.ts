import { defineConfig } from 'vitest/config';

const oxc = { decorator: { legacy: true, emitDecoratorMetadata: false } };
// one copy of graphql: a test that imports it must get the same module as the libraries under test
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      { oxc, test: { name: 'unit', include: ['test/unit/**/*.test.ts'], setupFiles: 'reflect-metadata', alias } },
      {
        oxc,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          globalSetup: 'test/support/postgres.setup.ts',
          setupFiles: 'reflect-metadata',
          alias,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        oxc,
        test: {
          name: 'e2e',
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
