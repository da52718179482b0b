import { describe, expect, test } from 'vitest';
import { hasFactor, type OidcSettings, readOidc, roleOf } from '../../../server/auth/oidc-settings.ts';

const complete = {
  KIM_OIDC_ISSUER: 'https://id.example.org/realms/city/',
  KIM_OIDC_CLIENT_ID: 'kim',
  KIM_OIDC_CLIENT_SECRET: 'secret',
  KIM_OIDC_ROLES: 'kim-coordination=COORDINATION, kim-awo = PROVIDER:awo',
};
const settings = readOidc(complete) as OidcSettings;

test('without an issuer there is no identity provider', () => {
  expect(readOidc({ KIM_OIDC_CLIENT_ID: 'kim' })).toBeNull();
});

test('settings come from the environment, a second factor is called mfa unless something else is said', () => {
  expect(settings).toMatchObject({ issuer: 'https://id.example.org/realms/city', claim: 'roles', factors: ['mfa'] });
});

test.each([
  [{ KIM_OIDC_ISSUER: 'city' }, 'KIM_OIDC_ISSUER'],
  [{ KIM_OIDC_CLIENT_ID: '' }, 'KIM_OIDC_CLIENT_ID'],
  [{ KIM_OIDC_CLIENT_SECRET: '' }, 'KIM_OIDC_CLIENT_SECRET'],
  [{ KIM_OIDC_ROLES: '' }, 'KIM_OIDC_ROLES'],
  [{ KIM_OIDC_ROLES: 'a=KING' }, 'a=KING'],
  [{ KIM_OIDC_ROLES: 'a=PROVIDER' }, 'a=PROVIDER'],
  [{ KIM_OIDC_ROLES: 'a=ADMIN:awo' }, 'a=ADMIN:awo'],
])('%j ends with 78 and is named', (wrong, named) => {
  const read = () => readOidc({ ...complete, ...wrong });
  expect(read).toThrow(expect.objectContaining({ exitCode: 78, message: expect.stringContaining(named) }));
});

describe('the role that a claim stands for', () => {
  test.each([
    [{ roles: ['staff', 'kim-coordination'] }, { role: 'COORDINATION', providerSlug: null }],
    [{ roles: 'kim-awo' }, { role: 'PROVIDER', providerSlug: 'awo' }],
    [{ roles: ['kim-awo', 'kim-coordination'] }, { role: 'COORDINATION', providerSlug: null }],
    [{ roles: ['KIM-AWO'] }, undefined],
    [{ groups: ['kim-awo'] }, undefined],
    [{}, undefined],
  ])('%j', (claims, expected) => {
    expect(roleOf(settings, claims)).toEqual(expected);
  });
});

test.each([
  [{ amr: ['pwd', 'mfa'] }, true],
  [{ amr: ['pwd'] }, false],
  [{ amr: 'mfa' }, false],
  [{}, false],
])('a second factor behind %j: %s', (claims, expected) => {
  expect(hasFactor(settings, claims)).toBe(expected);
});
