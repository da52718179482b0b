// `node tools/run.mjs TASK [arguments]`: does the whole set-up where it is missing, then the task, on the right Node.
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { onOrphaned } from './orphaned.mjs';
import { compileQueries, ensureBuild, ensureDependencies, ensureNode, fail, root, say } from './setup.mjs';
import { TASKS } from './tasks.mjs';

const [name, ...rest] = process.argv.slice(2);
const task = TASKS[name];
if (!task) fail(`${say('Aufgaben', 'Tasks')}: ${Object.keys(TASKS).join(', ')}`, 64);
if (!task.ownHelp && rest.some((word) => word === '--help' || word === '-h')) {
  process.stdout.write(`${task.help}\n`);
  process.exit(0);
}
if (!task.ownHelp && !task.takes && rest.length) {
  fail(
    say(
      `npm run ${name} kennt „${rest[0]}“ nicht; --help zeigt, was geht.`,
      `npm run ${name} does not know "${rest[0]}"; --help shows what it takes.`,
    ),
    64,
  );
}

const node = ensureNode();
ensureDependencies(node);
if (task.build) ensureBuild(node);
if (task.queries) compileQueries(node);
if (!task.args) process.exit(0);

const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
const env = { ...process.env, PATH: path };
const child = spawn(node, [...task.args, ...rest], { cwd: root, stdio: 'inherit', env });
// A terminal sends Ctrl-C to all of us, a supervisor sends SIGTERM to this process alone; the child ends once, in its own time.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
onOrphaned(() => child.kill('SIGTERM'));
child.on('error', (error) =>
  fail(say(`Node lässt sich nicht starten: ${error.message}.`, `Node cannot be started: ${error.message}.`)),
);
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
