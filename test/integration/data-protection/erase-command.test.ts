import { beforeAll, expect, test } from 'vitest';
import { main } from '../../../server/commands/erase.ts';
import { testDatabase } from '../../support/database.ts';
import { buildParticipation } from '../../support/factories.ts';

const database = await testDatabase();

beforeAll(async () => {
  await buildParticipation(database.em(), { operation: 'one', pseudonym: 'p-one' });
  await buildParticipation(database.em(), { operation: 'one', pseudonym: 'p-two' });
});

/** Runs `npm run erase`, as far as it goes on in this process. */
async function command(...args: string[]): Promise<string> {
  let out = '';
  const write = (text: string) => (out += text);
  const io = { stdout: { write }, stderr: { write }, today: '2035-01-01', isDemo: true, pool: async () => database.pool };
  expect(await main(['--lang', 'en', ...args], io)).toBe(0);
  return out;
}

test('it shows why nothing is erased, then what would be, and erases what was confirmed', async () => {
  expect(await command('--operation', 'one')).toMatch(/nothing to erase, records of 2 people stay.*not known yet/);
  await expect(command('--operation', 'one', '--pseudonym', 'p-one')).rejects.toMatchObject({
    ...{ exitCode: 1, message: expect.stringContaining('Art. 17(3)(b)') },
  });
  const shown = await command('--operation', 'one', '--last-payment-year', '2029');
  expect(shown).toMatch(/records of 2 people have to be erased/);
  const confirm = /--confirm (\w+)/.exec(shown)?.[1] ?? '';
  expect(await command('--operation', 'one', '--pseudonym', 'p-one')).toMatch(/records of the person are erased/);
  await expect(command('--operation', 'one', '--confirm', confirm)).rejects.toMatchObject({ exitCode: 1 });
  const again = /--confirm (\w+)/.exec(await command('--operation', 'one'))?.[1] ?? '';
  expect(await command('--operation', 'one', '--confirm', again)).toMatch(/records of 1 people erased\.\n {2}participant +1\n/);
  expect(await command('--operation', 'one')).toMatch(/no records about people/);
});

test.each([
  [['--last-payment-year', 'soon'], 64, /soon/],
  [['--confirm', 'a', '--pseudonym', 'b'], 64, /--pseudonym/],
  [['--all'], 64, /--all/],
  [['--operation', 'nowhere'], 1, /nowhere/],
])('%j says what is wrong', async (args, exitCode, message) => {
  await expect(command(...args)).rejects.toMatchObject({ exitCode, message: expect.stringMatching(message) });
});

test.each([
  ['de', ['--operation', 'nowhere'], 'Ein Vorhaben „nowhere“ gibt es nicht.'],
  ['en', ['--operation', 'nowhere'], 'There is no operation "nowhere".'],
  ['de', ['--operation', 'one', '--pseudonym', 'p-nobody'], 'Unter diesem Pseudonym ist niemand gespeichert.'],
  ['en', ['--operation', 'one', '--pseudonym', 'p-nobody'], 'Nobody is stored under this pseudonym.'],
])('in the language %s %j says so', async (language, args, message) => {
  await expect(command(...args, '--lang', language)).rejects.toMatchObject({ message });
});

test('--help explains itself', async () => {
  expect(await command('--help')).toContain('--confirm');
});
