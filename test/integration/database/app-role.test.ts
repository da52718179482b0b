import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { prepareServer } from '../../../server/database/other-server.ts';
import { temporaryFolder } from '../../support/folder.ts';

/* DATABASE_APP_URL against a real server, with roles of this test alone; never in a template that other tests clone */
const serverUrl = inject('serverUrl').replace(/[^/]*$/, 'postgres');
const suffix = randomBytes(4).toString('hex');
const OWNER = `owner_${suffix}`;
const ROLES: Record<string, string> = {
  [`plain_${suffix}`]: 'nosuperuser nobypassrls',
  [`mighty_${suffix}`]: 'superuser',
  [`bypass_${suffix}`]: 'nosuperuser bypassrls',
  [`member_${suffix}`]: `nosuperuser in role ${OWNER}`,
};
const urlAs = (role: string): string => {
  const url = new URL(serverUrl);
  url.username = role;
  url.password = 'secret';
  return url.href;
};
const client = new pg.Client({ connectionString: serverUrl });
let dataDir = '';

beforeAll(async () => {
  dataDir = await temporaryFolder('roles');
  await client.connect();
  await client.query(`create role ${OWNER} login password 'secret' nosuperuser nocreaterole`);
  for (const [role, rights] of Object.entries(ROLES)) await client.query(`create role ${role} login password 'secret' ${rights}`);
});

afterAll(async () => {
  for (const role of [...Object.keys(ROLES), OWNER]) await client.query(`drop role if exists ${role}`);
  await client.end();
});

test('a role that may nothing special is taken as it is', async () => {
  const appUrl = urlAs(`plain_${suffix}`);
  const prepared = await prepareServer(urlAs(OWNER), { databaseAppUrl: appUrl, dataDir });
  expect(prepared).toEqual({ url: urlAs(OWNER), appUrl });
});

describe('a role that would see more than the policies let it ends the start with 78 and its name', () => {
  test.each(['mighty', 'bypass', 'member'])('%s', async (name) => {
    const role = `${name}_${suffix}`;
    await expect(prepareServer(urlAs(OWNER), { databaseAppUrl: urlAs(role), dataDir })).rejects.toMatchObject({
      ...{ exitCode: 78, message: expect.stringMatching(new RegExp(`${role}.*DATABASE_APP_URL`)) },
    });
  });

  test('the owner itself', async () => {
    await expect(prepareServer(urlAs(OWNER), { databaseAppUrl: urlAs(OWNER), dataDir })).rejects.toMatchObject({ exitCode: 78 });
  });
});

test('without one, a role that may make none ends the start with 78 and says what to do', async () => {
  await expect(prepareServer(urlAs(OWNER), { databaseAppUrl: null, dataDir })).rejects.toMatchObject({
    ...{ exitCode: 78, message: expect.stringMatching(new RegExp(`${OWNER}.*DATABASE_URL.*DATABASE_APP_URL`)) },
  });
});
