import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Ability } from '../policies.ts';
import { Role } from './viewer.ts';

registerEnumType(Role, {
  name: 'Role',
  description: 'In which role somebody reads and writes.',
  valuesConfig: {
    PUBLIC: { description: 'Everybody, without signing in.' },
    COUNCIL: { description: 'City council.' },
    STEERING: { description: 'Steering group of the operation.' },
    PROVIDER: { description: 'Staff of a provider (Träger).' },
    COORDINATION: { description: 'KIM coordination of the municipality.' },
    AUDITOR: { description: 'Audit: reads the audit log, no personal record.' },
    ADMIN: { description: 'Administration of accounts and configuration: reads no personal record.' },
  },
});

registerEnumType(Ability, {
  name: 'Ability',
  description: 'What a viewer may do.',
  valuesConfig: {
    READ_REFERENCE_DATA: { description: 'Read operations, municipalities, providers, measures, targets and the catalogue.' },
    READ_RELEASED_FIGURES: { description: 'Read figures that were released.' },
    READ_FROZEN_FIGURES: { description: 'Read figures that are frozen but not yet released.' },
    READ_LIVE_FIGURES: { description: 'Read figures computed from the records of today.' },
    READ_RECORDS: { description: 'Read records about persons; in role PROVIDER those of the own measures.' },
    WRITE_RECORDS: { description: 'Write records about persons; in role PROVIDER those of the own measures.' },
    READ_AUDIT_LOG: { description: 'Read who did what.' },
    PUBLISH_SNAPSHOTS: { description: 'Freeze and release the figures of a reporting date.' },
    MANAGE_OFFERS: { description: 'Add providers and measures.' },
    SET_TARGETS: { description: 'Set targets, and by how much a value may fall short of its plan.' },
    PROTECT_DATA: { description: 'Tell people what is stored about them, set retention, erase records.' },
    READ_DELETION_REPORTS: { description: 'Read retention periods and reports on deletions.' },
    MANAGE_ACCOUNTS: { description: 'Manage accounts and configuration.' },
    MANAGE_OWN_SESSIONS: { description: 'See where one is signed in, and sign out there.' },
    MANAGE_OWN_TOKENS: { description: 'Make and revoke tokens for programs of one’s own.' },
  },
});

@ObjectType({ description: 'What a role may do.' })
export class RoleRights {
  @Field(() => Role, { description: 'The role.' })
  role!: Role;

  @Field(() => [Ability], { description: 'What people in this role may do.' })
  abilities!: readonly Ability[];

  @Field(() => Boolean, { description: 'True where the role needs a second factor at sign-in.' })
  needsSecondFactor!: boolean;
}

@ObjectType('Viewer', { description: 'Who asks.' })
export class ViewerType {
  @Field(() => Role, { description: 'In which role; PUBLIC without signing in.' })
  role!: Role;

  @Field(() => [Ability], { description: 'What the role may do.' })
  abilities!: readonly Ability[];

  @Field(() => Boolean, {
    description:
      'True for somebody who has signed in to an account whose role needs a second factor, and has none yet: until then the role is PUBLIC.',
  })
  needsSecondFactor!: boolean;
}
