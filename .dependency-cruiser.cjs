const FRAMEWORK = 'node_modules/(@mikro-orm|type-graphql|graphql|@apollo|pg|svelte|@sveltejs)/';
const ORM = 'node_modules/(@mikro-orm|pg)/';

/** Which way imports run. Every message says why. @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'dashboard-knows-the-schema-only',
      comment:
        'The dashboard talks to the server through generated documents: both know schema/schema.graphql and nothing of each other.',
      severity: 'error',
      from: { path: '^dashboard/' },
      to: { path: '^(server|seeds|test|tools)/' },
    },
    {
      name: 'server-knows-no-page',
      comment: 'The server runs and is tested without the dashboard: both know schema/schema.graphql and nothing of each other.',
      severity: 'error',
      from: { path: '^(server|seeds|schema)/' },
      to: { path: '^dashboard/' },
    },
    {
      name: 'no-resolver-of-another-concept',
      comment:
        'A concept may import the entities and types of another, never its resolver: resolvers are put together in server/schema.ts alone.',
      severity: 'error',
      from: { path: '^server/', pathNot: ['^server/schema\\.ts$', '^server/read/resolvers\\.ts$'] },
      to: { path: '\\.resolver\\.ts$' },
    },
    {
      name: 'rules-without-framework',
      comment:
        'Catalogue, policies and disclosure are rules that a lawyer can read and a test can call: no framework, no database, no HTTP.',
      severity: 'error',
      from: { path: '^server/(policies\\.ts|auth/viewer\\.ts|disclosure/|indicators/(catalogue|definition|esf-plus|kim)\\.ts)' },
      to: { path: FRAMEWORK },
    },
    {
      name: 'records-stay-out-of-the-api',
      comment:
        'Records about people are no API types. What the API shows of them is a class of its own that lists its fields. (codes.ts: the enums that both sides share.)',
      severity: 'error',
      from: { path: '^server/participations/', pathNot: '/codes\\.ts$' },
      to: { path: 'node_modules/type-graphql/' },
    },
    {
      name: 'results-know-no-database',
      comment: 'Indicator, figure and snapshot are results: their types do not know where the numbers come from.',
      severity: 'error',
      from: { path: '^server/(indicators|reports)/[^/]+\\.(type|input)\\.ts$' },
      to: { path: ORM },
    },
    {
      name: 'one-chart-component',
      comment: 'Only Chart.svelte imports chart.js: it draws, and it destroys what it drew. Everything else hands it data.',
      severity: 'error',
      from: { path: '^dashboard/', pathNot: '/Chart\\.svelte$' },
      to: { path: 'node_modules/chart\\.js/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'seeds-through-one-door',
      comment: 'Invented people reach the database through server/database/fill.ts alone, where it is decided whether they may.',
      severity: 'error',
      from: { path: '^(server|schema)/', pathNot: '^server/database/fill\\.ts$' },
      to: { path: '^seeds/' },
    },
    {
      name: 'seeds-write-entities',
      comment: 'Seeds are data: they use entities, codes and the catalogue, nothing of the API.',
      severity: 'error',
      from: { path: '^seeds/' },
      to: { path: '\\.(resolver|loader)\\.ts$|^server/(app|main|schema|apollo|http)|node_modules/(type-graphql|@apollo)/' },
    },
    {
      name: 'no-test-code-in-the-product',
      comment: 'What the product needs is not a test aid: move it out of test/.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one file, or three. (Entities may: a relation has two ends.)',
      severity: 'error',
      from: { pathNot: '\\.entity\\.ts$' },
      to: { circular: true, viaOnly: { pathNot: 'node_modules' } },
    },
    {
      name: 'declared-dependency',
      comment: 'A package that is not in package.json is there by accident: install it, or do without.',
      severity: 'error',
      from: { path: '^(server|seeds|schema|dashboard|test|tools)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-development-package-in-the-server',
      comment: 'The server runs where only "dependencies" are installed.',
      severity: 'error',
      from: { path: '^(server|seeds|schema)/', pathNot: ['^server/dev\\.ts$', '\\.config\\.ts$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      comment:
        'The imported file or package does not exist. Peers of the benchmark have a folder of packages that only it installs.',
      severity: 'error',
      from: { pathNot: '^test/bench/peers/' },
      to: { couldNotResolve: true, pathNot: '^(\\$app|\\$env|virtual:|\\./\\$types$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^build/|^\\.cache/|/\\.svelte-kit/|^dashboard/src/lib/(paraglide|gql)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.d.ts'],
    },
  },
};
