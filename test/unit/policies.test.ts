import { describe, expect, test } from 'vitest';
import { Role } from '../../server/auth/viewer.ts';
import { Ability, abilitiesOf, can, mayReadField } from '../../server/policies.ts';

const as = (role: Role) => ({ role, providerId: null });

describe('who may do what', () => {
  test('everybody reads reference data and released figures', () => {
    for (const role of Object.values(Role)) {
      expect(can(as(role), Ability.READ_REFERENCE_DATA), role).toBe(true);
      expect(can(as(role), Ability.READ_RELEASED_FIGURES), role).toBe(true);
    }
  });

  test.each([
    [Ability.READ_FROZEN_FIGURES, [Role.COUNCIL, Role.STEERING, Role.COORDINATION]],
    [Ability.READ_LIVE_FIGURES, [Role.STEERING, Role.COORDINATION]],
    [Ability.READ_RECORDS, [Role.PROVIDER, Role.COORDINATION]],
    [Ability.WRITE_RECORDS, [Role.PROVIDER, Role.COORDINATION]],
    [Ability.READ_AUDIT_LOG, [Role.AUDITOR]],
    [Ability.MANAGE_ACCOUNTS, [Role.ADMIN]],
  ])('%s is for %j alone', (ability, roles) => {
    expect(Object.values(Role).filter((role) => can(as(role), ability))).toEqual(roles);
  });

  test.each([Ability.MANAGE_OWN_SESSIONS, Ability.MANAGE_OWN_TOKENS])(
    '%s is for people who have signed in, not for programs, and not before the second factor',
    (ability) => {
      for (const role of Object.values(Role)) {
        expect(can({ ...as(role), actor: 'user:x' }, ability), role).toBe(role !== Role.PUBLIC);
        expect(can({ ...as(role), actor: 'token:1' }, ability), role).toBe(false);
        expect(can(as(role), ability), role).toBe(false);
      }
    },
  );

  test('a role that is not known may do nothing', () => {
    expect(abilitiesOf(as('ROOT' as Role))).toEqual([]);
    expect(abilitiesOf({ ...as('ROOT' as Role), actor: 'user:x' })).toEqual([]);
  });
});

describe('a field that is bound to roles', () => {
  test('is for these roles', () => {
    expect(mayReadField(as(Role.COORDINATION), [Role.COORDINATION])).toBe(true);
    expect(mayReadField(as(Role.ADMIN), [Role.COORDINATION])).toBe(false);
  });

  test('is for everybody who has signed in where no role is named', () => {
    expect(mayReadField(as(Role.COUNCIL), [])).toBe(true);
    expect(mayReadField(as(Role.PUBLIC), [])).toBe(false);
  });
});
