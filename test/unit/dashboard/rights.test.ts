import { expect, test } from 'vitest';
import de from '../../../dashboard/messages/de.json' with { type: 'json' };
import en from '../../../dashboard/messages/en.json' with { type: 'json' };
import { Role } from '../../../server/auth/viewer.ts';
import { Ability } from '../../../server/policies.ts';

const names = [
  ...Object.values(Role).map((role) => `role_${role.toLowerCase()}`),
  ...Object.values(Ability).map((ability) => `ability_${ability.toLowerCase()}`),
];

test.each([
  ['German', de],
  ['English', en],
])('every role and ability has its words in %s, and no word is left over', (_language, messages) => {
  expect(Object.keys(messages).filter((key) => /^(role|ability)_/.test(key))).toEqual(expect.arrayContaining(names));
  expect(Object.keys(messages).filter((key) => /^ability_/.test(key))).toHaveLength(Object.values(Ability).length);
});
