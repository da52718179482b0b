// `npm run check [-- NAME ...]`: every check, or the named ones, one after the other. Says what failed and how to mend it.
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './setup.mjs';

const tool = (path, ...args) => [process.execPath, join('node_modules', path), ...args];
const biome = (...args) => tool('@biomejs/biome/bin/biome', ...args, '--max-diagnostics=100');
/** Remembers in .cache what it has seen, so that only what changed is looked at again. */
const tsc = (project) => {
  const memory = join('.cache', `tsc-${project.replace(/\W/g, '-')}.tsbuildinfo`);
  return tool('typescript/bin/tsc', '-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', memory);
};

/** Name -> commands, and what to do when one fails. */
const CHECKS = {
  format: {
    commands: [biome('check', '--linter-enabled=false', '--reporter=summary')],
    mend: 'npx biome check --write --linter-enabled=false',
  },
  // before all that reads what is generated: on a fresh clone it is not there
  generate: {
    commands: [
      tool('@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.ts'),
      tool('tsx/dist/cli.mjs', 'tools/compile-messages.ts'),
      tool('@sveltejs/kit/svelte-kit.js', 'sync'),
    ],
    mend: 'mend the query or text that is named: a query does not fit schema/schema.graphql, or a text is no message',
  },
  lint: {
    commands: [
      biome('lint', '--error-on-warnings'),
      // what Biome cannot see: promises that nobody waits for
      tool('oxlint/bin/oxlint', '--type-aware', '--quiet'),
    ],
    mend: 'npx biome lint --write, then by hand',
  },
  types: {
    commands: [tsc('tsconfig.json'), tsc('dashboard/workbench/tsconfig.json')],
    mend: 'by hand',
  },
  svelte: {
    commands: [tool('svelte-check/bin/svelte-check', '--workspace', 'dashboard', '--fail-on-warnings', '--output', 'human')],
    mend: 'by hand',
  },
  imports: {
    commands: [
      tool(
        'dependency-cruiser/bin/dependency-cruiser.mjs',
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'err-long',
        ...['server', 'dashboard', 'seeds', 'schema', 'test', 'tools'],
      ),
    ],
    mend: 'move the import; the reason of each rule stands in .dependency-cruiser.cjs',
  },
  dead: {
    commands: [tool('knip/bin/knip.js', '--no-progress')],
    mend: 'remove what nobody uses; a new entry point goes into knip.jsonc',
  },
  schema: {
    commands: [tool('tsx/dist/cli.mjs', 'tools/check-schema.ts')],
    mend: 'npm run schema:emit, read the difference, commit it',
  },
  processing: {
    commands: [tool('tsx/dist/cli.mjs', 'tools/check-processing-record.ts')],
    mend: 'npm run processing-record; a new field needs name and class in server/data-protection/field-words.ts',
  },
  size: {
    commands: [[process.execPath, 'tools/check-size.mjs']],
    mend: 'split the file',
  },
};

const names = process.argv.slice(2);
const unknown = names.find((name) => !(name in CHECKS));
if (unknown) {
  process.stderr.write(`There is no check "${unknown}". There are: ${Object.keys(CHECKS).join(', ')}.\n`);
  process.exit(64);
}

const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}` };
const failed = (names.length > 0 ? names : Object.keys(CHECKS)).filter((name) => !passes(name, CHECKS[name]));
if (failed.length > 0) {
  process.stderr.write('\nFailed:\n');
  for (const name of failed) process.stderr.write(`  ${name.padEnd(9)} to mend: ${CHECKS[name].mend}\n`);
}
process.exit(failed.length > 0 ? 1 : 0);

/** Runs the commands of a check; shows their words only where one fails. */
function passes(name, { commands }) {
  const began = Date.now();
  const results = commands.map(([command, ...args]) =>
    spawnSync(command, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 1 << 26 }),
  );
  const broken = results.filter(({ status }) => status !== 0);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${broken.length > 0 ? '✗' : '✓'} ${name.padEnd(9)} ${seconds.padStart(5)} s\n`);
  for (const { error, stdout, stderr } of broken) process.stdout.write(`${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}\n`);
  return broken.length === 0;
}
