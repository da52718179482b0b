import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeFolder } from '../../../server/make-folder.ts';
import { secretFile } from '../../../server/secret-file.ts';

const home = await mkdtemp(join(tmpdir(), 'kim-folder-'));
afterAll(() => rm(home, { recursive: true, force: true }));

test('a folder is made with those above it and the rights it is given; one that is there stays', async () => {
  const path = join(home, 'above', 'below');
  await makeFolder(path, 0o700);
  await makeFolder(path);
  expect((await stat(path)).mode & 0o777).toBe(0o700);
});

test('a file in the way is an error', async () => {
  await writeFile(join(home, 'file'), '');
  await expect(makeFolder(join(home, 'file', 'folder'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});

test('a place that takes no folders is an error, not a wait without end', async () => {
  await expect(makeFolder('/proc/nowhere/below')).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(secretFile('/proc/nowhere', 'secret')).rejects.toMatchObject({ code: 'ENOENT' });
});
