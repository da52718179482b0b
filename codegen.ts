import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents for the dashboard, from the queries beside its pages and the committed schema. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: ['dashboard/src/**/*.graphql'],
  silent: true,
  generates: {
    'dashboard/src/lib/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: { Date: 'string', DateTime: 'string', DateTimeISO: 'string', EurCents: 'number' },
      },
    },
  },
};

export default config;
