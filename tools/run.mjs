// `node tools/run.mjs TASK [arguments]`: does the whole set-up where it is missing, then the task, on the right Node.
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { compileQueries, ensureBuild, ensureDependencies, ensureNode, fail, root, say } from './setup.mjs';

const bin = (path) => join(root, 'node_modules', path);
const vitest = bin('vitest/vitest.mjs');
const command = (name) => ({ build: true, args: ['build/server/command.js', name] });

/** What a task runs, and whether it needs the build. */
const TASKS = {
  start: { build: true, args: ['build/server/main.js'] },
  import: command('import'),
  dev: { queries: true, args: [bin('tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', 'server/dev.ts'] },
  test: { build: true, args: ['tools/test.mjs'] },
  build: { build: true },
  check: { args: ['tools/check.mjs'] },
  bench: { args: [bin('tsx/dist/cli.mjs'), 'test/bench/main.ts'] },
  'schema:emit': { args: [bin('tsx/dist/cli.mjs'), 'server/schema-emit.ts'] },
  vitest: { args: [vitest] },
};

const [name, ...rest] = process.argv.slice(2);
const task = TASKS[name];
if (!task) fail(`Task: ${Object.keys(TASKS).join(', ')}`, 64);
const node = ensureNode();
ensureDependencies(node);
if (task.build) ensureBuild(node);
if (task.queries) compileQueries(node);
if (!task.args) process.exit(0);

const child = spawn(node, [...task.args, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
  },
});
// A terminal sends Ctrl-C to all of us, a supervisor sends SIGTERM to this process alone; the child ends once, in its own time.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) =>
  fail(say(`Node lässt sich nicht starten: ${error.message}.`, `Node cannot be started: ${error.message}.`)),
);
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
