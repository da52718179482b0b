import type { AuditAction } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { said } from './said.ts';

const ACTIONS: Record<AuditAction, () => string> = {
  SIGNED_IN: m.log_act_signed_in,
  SIGN_IN_FAILED: m.log_act_sign_in_failed,
  SIGNED_OUT: m.log_act_signed_out,
  RECORDS_READ: m.log_act_records_read,
  CHANGED: m.log_act_changed,
  IMPORTED: m.log_act_imported,
  EXPORTED: m.log_act_exported,
  FROZEN: m.log_act_frozen,
  RELEASED: m.log_act_released,
  GRANTED: m.log_act_granted,
  REFUSED: m.log_act_refused,
  DISCLOSED_TO_PERSON: m.log_act_disclosed_to_person,
  ERASED: m.log_act_erased,
  CONFIGURED: m.log_act_configured,
  SEEDED: m.log_act_seeded,
  AUDIT_LOG_READ: m.log_act_audit_log_read,
  VERIFIED: m.log_act_verified,
};

const TYPES: Record<string, () => string> = {
  Participant: m.log_type_participant,
  Participation: m.log_type_participation,
  Attendance: m.log_type_attendance,
  Outcome: m.log_type_outcome,
  LanguageLevelChange: m.log_type_language_level_change,
  ResidenceStatusChange: m.log_type_residence_status_change,
  RecordCorrection: m.log_type_record_correction,
  Contact: m.log_type_contact,
  MeasureReport: m.log_type_measure_report,
  SupportedBody: m.log_type_supported_body,
  Expenditure: m.log_type_expenditure,
  Target: m.log_type_target,
  Measure: m.log_type_measure,
  Provider: m.log_type_provider,
  Operation: m.log_type_operation,
  Snapshot: m.log_type_snapshot,
  Indicator: m.log_type_indicator,
  RetentionHold: m.log_type_retention_hold,
  Account: m.log_type_account,
  Token: m.log_type_token,
  Invitation: m.log_type_invitation,
  AuditEntry: m.log_type_audit_entry,
  AuditLog: m.log_type_audit_log,
  Database: m.log_type_database,
};

const ACTORS: Record<string, (inputs: { id: string }) => string> = {
  user: m.log_actor_account,
  token: m.log_actor_token,
  command: m.log_actor_command,
  database: m.log_actor_database,
  system: () => m.log_actor_system(),
  anonymous: () => m.log_actor_anonymous(),
};

const WAYS: Record<string, () => string> = {
  password: m.log_way_password,
  'second factor': m.log_way_factor,
  'recovery code': m.log_way_recovery,
  'identity provider': m.log_way_city,
};

const SPECIAL: Record<string, () => string> = {
  hasDisability: m.log_special_disability,
  isMinority: m.log_special_minority,
  residenceStatus: m.log_special_residence,
  status: m.log_special_residence,
  before: m.log_special_corrected,
  after: m.log_special_corrected,
};

export const isAction = (text: string): text is AuditAction => Object.hasOwn(ACTIONS, text);
export const actionName = (action: AuditAction): string => ACTIONS[action]();
export const typeName = (type: string): string => said(TYPES, type);
export const wayName = (way: string): string => said(WAYS, way);
export const specialName = (field: string): string => said(SPECIAL, field);

export const actionOptions = () => Object.entries(ACTIONS).map(([value, name]) => ({ value, label: name() }));
export const typeOptions = () => Object.entries(TYPES).map(([value, name]) => ({ value, label: name() }));

/** Who, in words: `user:k3` is "Konto k3". */
export function actorName(actor: string): string {
  const [kind = '', ...rest] = actor.split(':');
  return (Object.hasOwn(ACTORS, kind) && ACTORS[kind]?.({ id: rest.join(':') })) || actor;
}
