import type { Ability, LayoutQuery, Role } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';

export type Viewer = LayoutQuery['viewer'];

const roles: Record<Role, () => string> = {
  PUBLIC: m.role_public,
  COUNCIL: m.role_council,
  STEERING: m.role_steering,
  PROVIDER: m.role_provider,
  COORDINATION: m.role_coordination,
  AUDITOR: m.role_auditor,
  ADMIN: m.role_admin,
};

const abilities: Record<Ability, () => string> = {
  READ_REFERENCE_DATA: m.ability_read_reference_data,
  READ_RELEASED_FIGURES: m.ability_read_released_figures,
  READ_FROZEN_FIGURES: m.ability_read_frozen_figures,
  READ_LIVE_FIGURES: m.ability_read_live_figures,
  READ_RECORDS: m.ability_read_records,
  WRITE_RECORDS: m.ability_write_records,
  READ_AUDIT_LOG: m.ability_read_audit_log,
  MANAGE_ACCOUNTS: m.ability_manage_accounts,
  PUBLISH_SNAPSHOTS: m.ability_publish_snapshots,
  MANAGE_OFFERS: m.ability_manage_offers,
  SET_TARGETS: m.ability_set_targets,
  PROTECT_DATA: m.ability_protect_data,
  READ_DELETION_REPORTS: m.ability_read_deletion_reports,
  MANAGE_OWN_SESSIONS: m.ability_manage_own_sessions,
  MANAGE_OWN_TOKENS: m.ability_manage_own_tokens,
};

export const roleName = (role: Role): string => roles[role]();
export const abilityText = (ability: Ability): string => abilities[ability]();

/** Roles that an account can have, with their names. */
export const accountRoles = (): { role: Role; name: string }[] =>
  (Object.keys(roles) as Role[]).filter((role) => role !== 'PUBLIC').map((role) => ({ role, name: roleName(role) }));
