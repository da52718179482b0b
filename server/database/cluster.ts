import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { say } from '../language.ts';
import type { Identity } from './unprivileged.ts';

/** Superuser of the embedded cluster. */
export const OWNER = 'kim';

/** Where an embedded server lives: `home` holds data, password, log and users. */
export interface Place {
  home: string;
  bin: string;
  who: Identity;
}

/** Makes the cluster beside its final place and moves it there when it is whole, so that an interrupted start leaves nothing half-made. */
export async function makeCluster({ home, bin, who }: Place): Promise<void> {
  const half = `${home}.new`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o700 });
  const password = join(half, 'password');
  await writeFile(password, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (who.uid !== undefined && who.gid !== undefined) {
    await chown(half, who.uid, who.gid);
    await chown(password, who.uid, who.gid);
  }
  const run = spawnSync(
    join(bin, 'initdb'),
    [
      ...['-D', join(half, 'data'), '-U', OWNER, `--pwfile=${password}`, '--auth=scram-sha-256', '--encoding=UTF8'],
      ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-sync'],
    ],
    { ...who, cwd: '/', encoding: 'utf8' },
  );
  if (run.error || run.status !== 0) {
    const reason = run.error?.message ?? lastLine(run.stderr);
    await rm(half, { recursive: true, force: true });
    throw new Failure(
      say(
        `Die Datenbank konnte nicht angelegt werden: ${reason} Ist unter DATA_DIR Platz, und darf dort geschrieben werden?`,
        `The database could not be made: ${reason} Is there room under DATA_DIR, and may it be written to?`,
      ),
    );
  }
  await rename(half, home);
}

/** The line that says why, from the output of a PostgreSQL program. */
export function lastLine(text: string): string {
  const lines = text.trim().split('\n');
  const cause = lines.find((l) => /No space left|Permission denied|Read-only file system/i.test(l));
  const line = cause ?? lines.findLast((l) => /FATAL|PANIC|error|could not/i.test(l)) ?? lines.at(-1) ?? '';
  return `${line.replace(/^.*?(FATAL|PANIC|error):\s*/i, '').replace(/\.$/, '')}.`;
}
