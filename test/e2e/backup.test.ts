import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { invitation } from '../support/access/visitor.ts';
import { temporaryFolder } from '../support/folder.ts';
import { type Site, startSite } from '../support/server.ts';

const folder = await temporaryFolder('backup');
const home = { DATA_DIR: `${folder}/one`, KIM_DEMO: 'off' as const };
const file = `${folder}/kim.gz`;
let site: Site;

beforeAll(async () => {
  site = await startSite(home);
  await invitation(home, 'ADMIN', 'a@example.org');
}, 180_000);
afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Ended {
  code: number;
  out: string;
  told: string;
}

const command = (args: string[], dataDir = home.DATA_DIR, demo = 'off'): Promise<Ended> =>
  new Promise((done) => {
    const { DATABASE_URL: _, ...inherited } = process.env;
    const env = { ...inherited, LANG: 'en_GB.UTF-8', LC_ALL: '', KIM_DEMO: demo, DATA_DIR: dataDir };
    execFile(process.execPath, ['build/server/command.js', ...args], { env }, (error, out, told) =>
      done({ code: error ? Number(error.code) : 0, out, told }),
    );
  });

test('a backup is made while the server runs, and brought back in another place it is whole, audit log included', async () => {
  const made = await command(['backup', file]);
  expect(made).toMatchObject({ code: 0, told: '' });
  expect(made.out).toMatch(/^Backed up: \d+ tables, \d+ rows, \d+ KB in \S+kim\.gz\n$/);
  expect((await fetch(`${site.url}/readyz`)).status).toBe(200);
  const elsewhere = `${folder}/two`;
  const restored = await command(['restore', file], elsewhere);
  expect(restored).toMatchObject({ code: 0, told: '' });
  expect(restored.out).toMatch(
    /^Restored: \d+ tables, \d+ rows, as of 20\d\d-\S+Z\. Please start the server anew if it runs\.\n$/,
  );
  expect(await command(['audit', 'verify'], elsewhere)).toMatchObject({ code: 0 });
}, 120_000);

test.each<[args: string[], code: number, sentence: RegExp]>([
  [['backup'], 64, /^Expected is one file, such as backup\.kim\.gz\. Help: npm run backup -- --help\n$/],
  [['restore', 'a', 'b'], 64, /^Expected is one file/],
  [['backup', '--replace', 'a'], 64, /--replace.* Help: npm run backup -- --help\n$/],
  [['backup', '/proc/kim.gz'], 64, /^\/proc\/kim\.gz\.part cannot be written \(ENOENT\); please name another place\.\n$/],
  [['backup', file], 64, /kim\.gz is there already; please choose another name\.\n$/],
  [['restore', `${folder}/nothing`], 64, /^There is no file \S+nothing\.\n$/],
  [['restore', folder], 65, /is no backup of KIM-Monitor\.\n$/],
  [['restore', `${folder}/text`], 65, /text is no backup of KIM-Monitor\.\n$/],
  [['restore', `${folder}/half`], 65, /half is not whole: please take another backup\. The database is as it was\.\n$/],
])('%j ends with %i and one sentence', async (args, code, sentence) => {
  await writeFile(`${folder}/text`, 'hello');
  await writeFile(`${folder}/half`, (await readFile(file)).subarray(0, -200));
  const ended = await command(args);
  expect(ended).toMatchObject({ code, out: '' });
  expect(ended.told).toMatch(sentence);
});

test('real data are not put in the place of the demonstration', async () => {
  expect(await command(['restore', file, '--replace'], `${folder}/three`, 'on')).toMatchObject({
    ...{
      code: 78,
      told: expect.stringMatching(/^Demonstration data and real data stay apart, and \S+kim\.gz holds the other ones/),
    },
  });
}, 120_000);
