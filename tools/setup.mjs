// Brings the machine to where the project can run: Node 24, dependencies, build. Runs on any Node from 18 on, without dependencies.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const english = /^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
export const say = (de, en) => (english ? en : de);
const NODE_MAJOR = 24;

/** Ends with one sentence and an exit code. */
export function fail(sentence, code = 1) {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

/** Runs a step, shows it with the time taken, and its output only if it fails. */
function step(title, command, args, options = {}) {
  process.stderr.write(`… ${title}`);
  const began = Date.now();
  const run = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const mark = run.status === 0 ? '✓' : '✗';
  process.stderr.write(process.stderr.isTTY ? `\r${mark} ${title} (${seconds} s)\n` : ` ${mark} (${seconds} s)\n`);
  if (run.status === 0) return;
  const output = [run.error?.message, run.stdout, run.stderr].filter(Boolean).join('\n').trim();
  const log = join(root, '.cache', 'setup.log');
  const sentence = say(`Dieser Schritt ist gescheitert: ${title}.`, `This step failed: ${title}.`);
  const tail = output.split('\n').slice(-15).join('\n');
  try {
    mkdirSync(dirname(log), { recursive: true });
    writeFileSync(log, output);
  } catch {
    // the disk may be the trouble: the sentence matters more than the log
  }
  fail(`${tail}\n${sentence}${hint(output)}`);
}

function hint(output) {
  if (/ENOSPC/.test(output)) return say(' Die Platte ist voll.', ' The disk is full.');
  if (/EACCES|EROFS|EPERM/.test(output))
    return say(' In den Projektordner darf nicht geschrieben werden.', ' The project folder may not be written to.');
  if (/ENOTFOUND|ETIMEDOUT|ECONNREFUSED|EAI_AGAIN/.test(output)) {
    return say(' Die Paketquelle von npm ist nicht erreichbar.', ' The npm registry cannot be reached.');
  }
  return '';
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Path of a Node that is new enough: this one, or the one that npm brings. */
export function ensureNode() {
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath;
  const folder = join(root, 'tools', 'node');
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const packages = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).optionalDependencies;
  if (!packages[name]) {
    fail(
      say(
        `Für ${process.platform}-${process.arch} bringt npm kein Node mit: Bitte Node ${NODE_MAJOR} oder neuer installieren (hier läuft ${process.version}).`,
        `npm brings no Node for ${process.platform}-${process.arch}: please install Node ${NODE_MAJOR} or later (this is ${process.version}).`,
      ),
    );
  }
  const binary = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const wanted = packages[name];
  const manifest = join(folder, 'node_modules', name, 'package.json');
  const isThere = existsSync(binary) && JSON.parse(readFileSync(manifest, 'utf8')).version === wanted;
  if (!isThere)
    step(say(`Node ${wanted} wird geholt`, `fetching Node ${wanted}`), npm, ['ci', '--prefix', folder, '--engine-strict=false']);
  return binary;
}

const withNode = (node) => ({ ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` });

/** Installs what the lock file names where it is not there; npm writes its own list last, so half an installation does not count. */
export function ensureDependencies(node) {
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  const isMissing = ([path, { version, optional }]) => path && !optional && installed[path]?.version !== version;
  if (!Object.entries(wanted).some(isMissing)) return;
  step(say('Abhängigkeiten werden installiert', 'installing dependencies'), npm, ['ci', '--no-audit', '--no-fund'], {
    env: withNode(node),
  });
}

const packagesOf = (name) => JSON.parse(read(join(root, name)) || '{}').packages ?? {};

const SOURCES = ['server', 'dashboard', 'schema', 'seeds', 'package.json', 'package-lock.json', 'vite.config.ts', 'codegen.ts'];
const QUERIES = [
  say('Abfragen werden übersetzt', 'compiling queries'),
  ['node_modules/@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.ts'],
];
const STEPS = [
  QUERIES,
  [say('Oberfläche wird gebaut', 'building the dashboard'), ['node_modules/vite/bin/vite.js', 'build']],
  [
    say('Abfragewerkstatt wird gebaut', 'building the query workbench'),
    ['node_modules/vite/bin/vite.js', 'build', '--config', 'dashboard/workbench/vite.config.ts'],
  ],
  [
    say('Server wird gebaut', 'building the server'),
    ['node_modules/vite/bin/vite.js', 'build', '--config', 'server/vite.config.ts'],
  ],
];

/** Builds dashboard, workbench and server, once for each state of the sources. */
export function ensureBuild(node) {
  const stamp = join(root, 'build', '.kim-monitor');
  const wanted = digest(SOURCES.flatMap((name) => files(join(root, name))));
  if (read(stamp) === wanted) return;
  rmSync(join(root, 'build'), { recursive: true, force: true });
  for (const [title, args] of STEPS) step(title, node, args, { env: { ...withNode(node), NODE_ENV: 'production' } });
  writeFileSync(stamp, wanted);
}

/** Typed documents for the dashboard from its .graphql files. */
export function compileQueries(node) {
  const [title, args] = QUERIES;
  step(title, node, args, { env: withNode(node) });
}

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
/** Made by a build, the message library's notes about its project included: a build must not look stale because of itself. */
const GENERATED = /[\\/](gql|paraglide|node_modules|\.svelte-kit|project\.inlang[\\/](?!settings\.json$)[^\\/]+)$/;

function files(path) {
  if (!existsSync(path) || GENERATED.test(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(join(path, name)));
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}
