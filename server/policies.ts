import { REASON_IS_MISSING } from './audit/reason.ts';
import { Role, type Viewer } from './auth/viewer.ts';
import { badUserInput, forbidden } from './errors.ts';

/** Begins the `actor` of people. */
const ACCOUNT = 'user:';

export enum Ability {
  READ_REFERENCE_DATA = 'READ_REFERENCE_DATA',
  READ_RELEASED_FIGURES = 'READ_RELEASED_FIGURES',
  READ_FROZEN_FIGURES = 'READ_FROZEN_FIGURES',
  READ_LIVE_FIGURES = 'READ_LIVE_FIGURES',
  READ_RECORDS = 'READ_RECORDS',
  WRITE_RECORDS = 'WRITE_RECORDS',
  READ_AUDIT_LOG = 'READ_AUDIT_LOG',
  MANAGE_ACCOUNTS = 'MANAGE_ACCOUNTS',
  PUBLISH_SNAPSHOTS = 'PUBLISH_SNAPSHOTS',
  MANAGE_OFFERS = 'MANAGE_OFFERS',
  SET_TARGETS = 'SET_TARGETS',
  PROTECT_DATA = 'PROTECT_DATA',
  READ_DELETION_REPORTS = 'READ_DELETION_REPORTS',
  MANAGE_OWN_SESSIONS = 'MANAGE_OWN_SESSIONS',
  MANAGE_OWN_TOKENS = 'MANAGE_OWN_TOKENS',
}

const { READ_REFERENCE_DATA, READ_RELEASED_FIGURES, READ_FROZEN_FIGURES, READ_LIVE_FIGURES } = Ability;
const { READ_RECORDS, WRITE_RECORDS, READ_AUDIT_LOG, MANAGE_ACCOUNTS, PUBLISH_SNAPSHOTS } = Ability;
const { MANAGE_OFFERS, SET_TARGETS, PROTECT_DATA, READ_DELETION_REPORTS, MANAGE_OWN_SESSIONS, MANAGE_OWN_TOKENS } = Ability;
const everybody = [READ_REFERENCE_DATA, READ_RELEASED_FIGURES];

const abilities: Record<Role, readonly Ability[]> = {
  PUBLIC: everybody,
  COUNCIL: [...everybody, READ_FROZEN_FIGURES],
  STEERING: [...everybody, READ_FROZEN_FIGURES, READ_LIVE_FIGURES],
  // live totals plus own records would give away those of others
  PROVIDER: [...everybody, READ_RECORDS, WRITE_RECORDS],
  COORDINATION: [
    ...[...everybody, READ_FROZEN_FIGURES, READ_LIVE_FIGURES, READ_RECORDS, WRITE_RECORDS, PUBLISH_SNAPSHOTS],
    ...[MANAGE_OFFERS, SET_TARGETS, PROTECT_DATA, READ_DELETION_REPORTS],
  ],
  AUDITOR: [...everybody, READ_AUDIT_LOG, READ_DELETION_REPORTS],
  ADMIN: [...everybody, MANAGE_ACCOUNTS],
};

/** For people who have signed in, with a second factor where they need one; no program makes tokens for others. */
const ownAccount = [MANAGE_OWN_SESSIONS, MANAGE_OWN_TOKENS];

/** Everything that the viewer may do. */
export function abilitiesOf({ role, actor }: Viewer): readonly Ability[] {
  const own = abilities[role] ?? [];
  return own.length > 0 && role !== Role.PUBLIC && actor?.startsWith(ACCOUNT) ? [...own, ...ownAccount] : own;
}

/** What people who have signed in may do in a role. */
export const abilitiesOfPeople = (role: Role): readonly Ability[] => abilitiesOf({ role, providerId: null, actor: ACCOUNT });

/** Roles that reach records, accounts or the audit log need a second factor; without one a session is PUBLIC. */
export const needsSecondFactor = (role: Role): boolean =>
  [READ_RECORDS, MANAGE_ACCOUNTS, READ_AUDIT_LOG].some((ability) => abilities[role].includes(ability));

/** True only if the ability is listed for the viewer's role. */
export const can = (viewer: Viewer, ability: Ability): boolean => abilitiesOf(viewer).includes(ability);

/** @throws FORBIDDEN where the viewer's role lacks the ability */
export function requireAbility(viewer: Viewer, ability: Ability): void {
  if (!can(viewer, ability)) throw forbidden('This may not be done in your role.');
}

/** Roles that read records about persons; a field of such a record is bound to them. */
export const recordReaders: readonly Role[] = Object.values(Role).filter((role) => abilities[role].includes(READ_RECORDS));

/** Roles that read what is frozen and not yet released. */
export const frozenReaders: readonly Role[] = Object.values(Role).filter((role) => abilities[role].includes(READ_FROZEN_FIGURES));

/** Id of the account that the viewer has signed in to. @throws FORBIDDEN for programs and for nobody */
export function accountOf({ actor }: Viewer): string {
  if (!actor?.startsWith(ACCOUNT)) throw forbidden('This is for people who have signed in.');
  return actor.slice(ACCOUNT.length);
}

/** May the viewer read a field that is bound to these roles? An empty list means: everybody who has signed in. */
export function mayReadField({ role }: Viewer, roles: readonly string[]): boolean {
  return roles.length ? roles.includes(role) : role !== Role.PUBLIC;
}

/** @throws FORBIDDEN where the viewer may not read a field that is bound to these roles */
export function requireFieldRole(viewer: Viewer, roles: readonly string[]): true {
  if (!mayReadField(viewer, roles)) throw forbidden('This field may not be read in your role.');
  return true;
}

/**
 * Disability, minority and residence status leave a trace whoever reads them. COORDINATION, which sees every person, says why,
 * for one record as for a list; PROVIDER works with the people of its own measures and needs no reason.
 * @throws BAD_USER_INPUT
 */
export function requireReason({ role }: Viewer, reason: string | null): void {
  if (role === Role.COORDINATION && reason === null) throw badUserInput(REASON_IS_MISSING);
}
