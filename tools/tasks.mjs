// What `npm run NAME` runs, and what its --help says.
import { join } from 'node:path';
import { root, say } from './setup.mjs';

const bin = (path) => join(root, 'node_modules', path);
const tsx = bin('tsx/dist/cli.mjs');
const ENVIRONMENT = say(
  'Umgebung: PORT (4000), HOST (127.0.0.1), DATABASE_URL (mitgeliefertes PostgreSQL), DATA_DIR (.data), KIM_DEMO (on|off), KIM_TODAY (JJJJ-MM-TT), LOG_LEVEL (error|warn|info|debug), TRUST_PROXY (0-9), KIM_URL; mehr in README.md',
  'Environment: PORT (4000), HOST (127.0.0.1), DATABASE_URL (embedded PostgreSQL), DATA_DIR (.data), KIM_DEMO (on|off), KIM_TODAY (YYYY-MM-DD), LOG_LEVEL (error|warn|info|debug), TRUST_PROXY (0-9), KIM_URL; more in README.md',
);

/** Room for young objects, as Node had it up to version 20: with more the server takes 100 MB that it does not need at rest. */
const SMALL = '--max-semi-space-size=16';

/** `build`, `queries`: needed before; `ownHelp`: the program reads its own arguments; `takes`: what may stand behind `--`. */
export const TASKS = {
  start: {
    ...{ build: true, args: [SMALL, 'build/server/main.js'] },
    help: `npm start\n  ${say('Richtet alles ein, was fehlt, und startet API und Oberfläche.', 'Sets up what is missing and starts API and dashboard.')}\n  ${ENVIRONMENT}`,
  },
  dev: {
    ...{ queries: true, args: ['tools/reload.mjs', 'server,seeds,schema', 'server/dev.ts'] },
    help: `npm run dev\n  ${say('Wie npm start, aus den Quellen: Oberfläche und API laden nach jeder Änderung neu.', 'Like npm start, from the sources: dashboard and API reload on every change.')}\n  ${ENVIRONMENT}`,
  },
  test: {
    ...{ build: true, args: ['tools/test.mjs'] },
    takes: 'vitest',
    help: `npm test [-- ${say('DATEI', 'FILE')} | --project unit|integration|e2e]\n  ${say('Richtet alles ein und führt alle Tests aus; Ende mit 0 nur, wenn alle bestehen.', 'Sets everything up and runs all tests; exits 0 only if all pass.')}`,
  },
  check: {
    args: ['tools/check.mjs'],
    takes: 'names',
    help: `npm run check [-- NAME ...]\n  ${say('Form, Lint, Typen, Importrichtung, toter Code, erzeugte Dateien, Dateilänge.', 'Format, lint, types, import direction, dead code, generated files, file length.')}`,
  },
  build: {
    build: true,
    help: `npm run build\n  ${say('Baut Oberfläche, Abfragewerkstatt und Server.', 'Builds dashboard, query workbench and server.')}`,
  },
  bench: {
    args: [tsx, 'test/bench/main.ts'],
    takes: 'names',
    help: `npm run bench\n  ${say('Misst neben den Vergleichsprogrammen in einem Lauf.', 'Measures beside the peers in one run.')}`,
  },
  'schema:emit': {
    args: [tsx, 'server/schema-emit.ts'],
    help: `npm run schema:emit\n  ${say('Schreibt schema/schema.graphql neu.', 'Writes schema/schema.graphql anew.')}`,
  },
  'access-matrix': {
    args: [tsx, 'server/access-matrix-emit.ts'],
    help: `npm run access-matrix\n  ${say('Schreibt docs/access-matrix.md neu.', 'Writes docs/access-matrix.md anew.')}`,
  },
  'processing-record': {
    args: [tsx, 'server/processing-record-emit.ts'],
    help: `npm run processing-record\n  ${say('Schreibt docs/processing-record.md neu.', 'Writes docs/processing-record.md anew.')}`,
  },
  snapshot: { build: true, args: ['build/server/command.js', 'snapshot'], ownHelp: true },
  import: { build: true, args: ['build/server/command.js', 'import'], ownHelp: true },
  report: { build: true, args: ['build/server/command.js', 'report'], ownHelp: true },
  token: { build: true, args: ['build/server/command.js', 'token'], ownHelp: true },
  audit: { build: true, args: ['build/server/command.js', 'audit'], ownHelp: true },
  account: { build: true, args: ['build/server/command.js', 'account'], ownHelp: true },
  disclose: { build: true, args: ['build/server/command.js', 'disclose'], ownHelp: true },
  backup: { build: true, args: ['build/server/command.js', 'backup'], ownHelp: true },
  restore: { build: true, args: ['build/server/command.js', 'restore'], ownHelp: true },
  erase: { build: true, args: ['build/server/command.js', 'erase'], ownHelp: true },
};
