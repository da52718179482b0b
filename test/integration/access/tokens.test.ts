import { beforeAll, describe, expect, test } from 'vitest';
import { createToken } from '../../../server/auth/tokens.ts';
import { Role } from '../../../server/auth/viewer.ts';
import { main as tokenCommand } from '../../../server/commands/token.ts';
import { post, testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';
import { buildMeasure } from '../../support/factories.ts';

const database = await testDatabase();
const app = await testApp(database);
const WHO = '{ viewer { role provider { slug } abilities } }';
const ask = (authorization: string) => post(app, WHO, {}, { authorization });
const stored = async (what: string) =>
  (await database.pool.query(`select ${what} from auth.token order by id desc limit 1`)).rows[0];

beforeAll(async () => {
  await buildMeasure(database.em(), { provider: 'north' });
});

/** Runs `npm run token`, as far as it goes on in this process. */
async function command(...args: string[]): Promise<{ code: number; out: string; said: string }> {
  const written = { out: '', said: '' };
  const code = await tokenCommand(args, {
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.said += text) },
    isDemo: true,
    today: '2026-11-22',
    pool: async () => database.pool,
  });
  return { code, ...written };
}

test.each(Object.values(Role))('a token of role %s is that role, and nothing of it is stored but its hash', async (role) => {
  const provider = role === Role.PROVIDER ? ['--provider', 'north'] : [];
  const { code, out } = await command('--role', role, ...provider, '--name', 'a program');
  const token = out.trimEnd().split('\n').at(-1) as string;
  expect([code, token]).toEqual([0, expect.stringMatching(/^kim_[\w-]{43}$/)]);
  const { body } = await ask(`Bearer ${token}`);
  expect(body.data.viewer).toMatchObject({ role, provider: role === Role.PROVIDER ? { slug: 'north' } : null });
  expect(JSON.stringify(await stored('*'))).not.toContain(token);
});

test('a token notes when it was last used', async () => {
  const token = await createToken(database.pool, { name: 'x', role: Role.STEERING, providerId: null, days: 1 });
  expect(await stored('last_used_at is null as unused')).toEqual({ unused: true });
  await ask(`Bearer ${token}`);
  expect(await stored('last_used_at > now() - make_interval(mins => 1) as used')).toEqual({ used: true });
});

test('whoever runs the server lists the tokens that hold, with their last use, and revokes one by its number', async () => {
  const { out } = await command('--role', 'PROVIDER', '--provider', 'north', '--name', 'leaked\tone');
  const token = out.trim();
  const { id } = await stored('id');
  const line = async () => (await command('--list')).out.split('\n').find((each) => each.startsWith(`${id}\t`));
  expect(await line()).toMatch(/^\d+\tPROVIDER:north\t\d{4}-\d\d-\d\d\tnie\t–\tleaked one$/);
  await ask(`Bearer ${token}`);
  expect(await line()).toMatch(/\t\d{4}-\d\d-\d\d \d\d:\d\d\t–\tleaked one$/);
  expect((await command('--revoke', String(id))).code).toBe(0);
  expect((await ask(`Bearer ${token}`)).status).toBe(401);
  expect(await line()).toBeUndefined();
  await expect(command('--revoke', String(id))).rejects.toThrow(/gilt nicht/);
  const { rows } = await database.pool.query(
    "select details ->> 'kind' as kind from audit_log where subject_type = 'Token' and subject_id = $1 order by id",
    [String(id)],
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['TOKEN_MADE', 'TOKEN_REVOKED']);
});

test.each([
  ['--revoke', 'x'],
  ['--revoke', '1', '--name', 'x'],
  ['--list', '--role', 'ADMIN'],
  ['--list', '--revoke', '1'],
])('%j is a wrong call', async (...args) => {
  await expect(command(...args)).rejects.toMatchObject({ exitCode: 64 });
});

describe('401 and no data', () => {
  const valid = () => createToken(database.pool, { name: 'x', role: Role.COORDINATION, providerId: null, days: 1 });
  const refused = { status: 401, body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } };

  test('for a token that has expired', async () => {
    const token = await valid();
    await database.pool.query(`update auth.token set expires_at = now() where id = (select max(id) from auth.token)`);
    expect(await ask(`Bearer ${token}`)).toMatchObject(refused);
  });

  test('for a token that was revoked', async () => {
    const token = await valid();
    await database.pool.query(`update auth.token set revoked_at = now() where id = (select max(id) from auth.token)`);
    expect(await ask(`Bearer ${token}`)).toMatchObject(refused);
  });

  test.each(['Bearer kim_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'Bearer ', 'Bearer a b', 'Basic a2ltOmtpbQ==', 'kim'])(
    'for "%s"',
    async (authorization) => {
      const answer = await ask(authorization);
      expect(answer).toMatchObject(refused);
      expect(answer.body.data).toBeUndefined();
    },
  );

  test('for a true token with one letter changed', async () => {
    const token = await valid();
    const other = token.endsWith('A') ? 'B' : 'A';
    expect(await ask(`Bearer ${token.slice(0, -1)}${other}`)).toMatchObject(refused);
  });
});

test.each([
  [['--name', 'x'], /--role/],
  [['--role', 'KING', '--name', 'x'], /--role.*KING/],
  [['--role', 'ADMIN'], /--name/],
  [['--role', 'PROVIDER', '--name', 'x'], /--provider/],
  [['--role', 'PROVIDER', '--provider', 'nobody', '--name', 'x'], /nobody/],
  [['--role', 'ADMIN', '--provider', 'north', '--name', 'x'], /--provider/],
  [['--role', 'ADMIN', '--days', '0', '--name', 'x'], /--days/],
  [['--role', 'ADMIN', '--days', 'x', '--name', 'x'], /--days/],
  [['--rolle', 'ADMIN'], /--rolle/],
])('npm run token %j says what is wrong and makes nothing', async (args, said) => {
  const before = (await database.pool.query('select count(*) from auth.token')).rows;
  await expect(command(...args)).rejects.toMatchObject({ exitCode: 64, message: expect.stringMatching(said) });
  expect((await database.pool.query('select count(*) from auth.token')).rows).toEqual(before);
});

test('npm run token -- --help explains itself', async () => {
  expect(await command('--help')).toMatchObject({ code: 0, out: expect.stringContaining('--provider') });
});
