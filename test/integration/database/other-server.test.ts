import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fill } from '../../../server/database/fill.ts';
import { migrate } from '../../../server/database/migrate.ts';
import { type Database, openDatabase } from '../../../server/database/open.ts';
import { identity } from '../../../server/database/unprivileged.ts';
import { readEnv } from '../../../server/env.ts';
import { temporaryFolder } from '../../support/folder.ts';

/*
 * DATABASE_URL against a PostgreSQL that is not ours: started here from the binaries that the machine has. Without any the
 * tests are skipped, and the report says so.
 */
const bin = globSync('/usr/lib/postgresql/*/bin').filter((path) => existsSync(join(path, 'initdb')))[0];
const PORT = 55_499;
const url = `postgres://postgres@127.0.0.1:${PORT}/postgres`;
let folder: string;
let server: ChildProcess;
let database: Database | undefined;

beforeAll(async () => {
  if (!bin) return;
  folder = await temporaryFolder('other');
  const who = identity();
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid);
  execFileSync(join(bin, 'initdb'), ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '--locale=C.UTF-8'], {
    ...who,
    cwd: '/',
    stdio: 'ignore',
  });
  const options = ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`, '-c', 'fsync=off'];
  server = spawn(join(bin, 'postgres'), ['-D', join(folder, 'data'), '-p', String(PORT), ...options], {
    ...who,
    cwd: '/',
    stdio: 'ignore',
  });
  for (let n = 0; n < 100; n++) {
    database = await openDatabase(readEnv({ DATABASE_URL: url, DATA_DIR: folder })).catch(() => undefined);
    if (database) return;
    await sleep(100);
  }
});

afterAll(async () => {
  await database?.close();
  if (!server) return;
  const gone = once(server, 'exit');
  server.kill('SIGINT');
  await gone;
  await rm(folder, { recursive: true, force: true });
});

test.skipIf(!bin)(
  'migrations, facts and demonstration work on a server of another version (needs PostgreSQL binaries)',
  async () => {
    const { orm, owner, appRole } = database as Database;
    await migrate(orm, appRole);
    await fill({ orm, owner }, true);
    await migrate(orm, appRole);
    await fill({ orm, owner }, true);
    const { rows } = await owner.query('select count(*)::int as people from participation');
    expect(rows[0].people).toBeGreaterThan(300);
  },
);

test.skipIf(!bin)('a database with demonstration data is not served as a real one (needs PostgreSQL binaries)', async () => {
  await expect(fill(database as Database, false)).rejects.toThrow(/KIM_DEMO/);
});

test('a database that does not answer is one sentence', async () => {
  const nowhere = readEnv({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' });
  await expect(openDatabase(nowhere)).rejects.toThrow(/DATABASE_URL.*ECONNREFUSED.*(Bitte prüfen|Please check)/);
});
