// `node tools/reload.mjs FOLDER,FOLDER PROGRAM`: runs a TypeScript program and starts it again when a source in the folders changes.
// What it started ends with it, at whatever moment: also while the program is starting, stopping or gone.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { basename } from 'node:path';
import { onOrphaned } from './orphaned.mjs';
import { say } from './setup.mjs';

const SOURCE = /^[^.].*\.(ts|mjs|json|csv)$/;
const SETTLE_MS = 100;
const PATIENCE_MS = 10_000;
/** Codes with which waiting for a change is no use: it ended as it should, or its arguments or settings are wrong. */
const FINAL = new Set([0, 64, 78]);

const [folders = '', program = ''] = process.argv.slice(2);
let child = null;
/** What happens once the program has ended: null stands for neither. */
let next = null;

function start() {
  next = null;
  child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), program], { stdio: 'inherit' });
  child.on('exit', (code) => {
    child = null;
    if (next === 'END') process.exit(0);
    if (next === 'START') return start();
    if (FINAL.has(code)) process.exit(code);
    process.stderr.write(say('Es geht weiter, sobald sich eine Datei ändert.\n', 'It goes on as soon as a file changes.\n'));
  });
}

function stop(signal) {
  const program = child;
  program.kill(signal);
  const late = setTimeout(() => program.kill('SIGKILL'), PATIENCE_MS);
  program.once('exit', () => clearTimeout(late));
}

function end(signal) {
  if (!child) process.exit(0);
  next = 'END';
  stop(signal);
}

let settled;
function changed(name) {
  if (!name || !SOURCE.test(basename(name)) || next === 'END') return;
  clearTimeout(settled);
  settled = setTimeout(() => {
    if (next) return; // it is on its way already, or all is over
    process.stderr.write(say(`↻ ${name} hat sich geändert.\n`, `↻ ${name} has changed.\n`));
    if (!child) return start();
    next = 'START';
    stop('SIGTERM');
  }, SETTLE_MS);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal));
for (const folder of folders.split(',')) watch(folder, { recursive: true }, (_event, name) => changed(name));
onOrphaned(() => end('SIGTERM'));
start();
