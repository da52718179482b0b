import type { Formatter } from '#lib/format.ts';
import type { AuditEntryPartsFragment, Role } from '#lib/gql/graphql.ts';
import { moment } from '#lib/moment.ts';
import { m } from '#lib/paraglide/messages.js';
import { isDay } from '#lib/reporting-dates.ts';
import { roleName } from '#lib/rights.ts';
import { fieldName } from './field-words.ts';
import { operationName } from './operation-words.ts';
import { actorName, specialName, typeName, wayName } from './words.ts';

export type Details = Record<string, unknown>;

/** As much of an entry as its sentence takes. */
export type Told = Pick<AuditEntryPartsFragment, 'action' | 'subjectType' | 'subjectId'> & { details: Details };

const text = (value: unknown): string => (value == null ? '' : String(value));
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(text) : []);
const part = (value: unknown): Details => (typeof value === 'object' && value !== null ? (value as Details) : {});
const dayOf = (value: unknown, format: Formatter): string => (isDay(text(value)) ? format.dateShort(text(value)) : text(value));
const fieldsIn = ({ columns }: Details): string => list(columns).map(fieldName).join(', ');
const roleIn = (value: unknown): string => {
  const role = text(value);
  return role ? roleName(role as Role) : m.log_nothing();
};

/** What was done, in plain words. */
export function sentenceOf(entry: Told, format: Formatter): string {
  const notRecorded = Number(entry.details.notRecorded ?? 0);
  const sentence = SENTENCES[entry.action](entry, (value) => format.count(Number(value ?? 0)), format);
  return notRecorded > 0 ? `${sentence} ${m.log_not_recorded({ count: notRecorded })}` : sentence;
}

type Say = (entry: Told, count: (value: unknown) => string, format: Formatter) => string;

const SENTENCES: Record<Told['action'], Say> = {
  SIGNED_IN: ({ details }) => m.log_signed_in({ way: wayName(text(details.way)) }),
  SIGN_IN_FAILED: ({ subjectId, details }) => {
    const way = wayName(text(details.way));
    return subjectId ? m.log_failed_known({ way, account: actorName(`user:${subjectId}`) }) : m.log_failed_unknown({ way });
  },
  SIGNED_OUT: ({ details }) => (ENDS[text(details.way)] ?? m.log_out_here)(),
  RECORDS_READ: readSentence,
  REFUSED: ({ subjectId, details }) =>
    details.request === 'ERASURE'
      ? m.log_refused_erasure({ number: text(subjectId) })
      : m.log_refused({ fields: list(details.fields).map(operationName).join(', ') }),
  AUDIT_LOG_READ: ({ details }, count) => m.log_log_read({ rows: count(details.rows) }),
  EXPORTED: ({ subjectType, subjectId, details: { tables, rows } }, count) => {
    if (subjectType === 'Indicator') return m.log_exported_figures({ indicator: text(subjectId) });
    if (subjectType === 'Database') return m.log_backed_up({ tables: count(tables), rows: count(rows) });
    return m.log_exported_log({ rows: count(rows) });
  },
  CHANGED: changeSentence,
  FROZEN: snapshotSentence,
  RELEASED: snapshotSentence,
  GRANTED: grantSentence,
  IMPORTED: ({ details }, count) => {
    const { rows, errors, persons, attendances } = details;
    if (details.faulty) return m.log_import_refused({ errors: count(errors), rows: count(rows) });
    return m.log_imported({
      rows: count(rows),
      newPeople: count(part(persons).created),
      changedPeople: count(part(persons).changed),
      newAttendances: count(part(attendances).created),
      changedAttendances: count(part(attendances).changed),
    });
  },
  ERASED: ({ subjectId, details }, count) => m.log_erased({ number: text(subjectId), changes: count(details.changes) }),
  DISCLOSED_TO_PERSON: ({ subjectId }) => m.log_disclosed({ number: text(subjectId) }),
  CONFIGURED: ({ subjectType, details: { began, ended, restored, rows } }, count, format) => {
    if (subjectType === 'Database') return m.log_restored({ moment: moment(format.locale, text(restored)), rows: count(rows) });
    return began ? m.log_hold_began({ date: dayOf(began, format) }) : m.log_hold_ended({ date: dayOf(ended, format) });
  },
  SEEDED: ({ subjectType, subjectId }) => m.log_seeded({ type: typeName(text(subjectType)), number: text(subjectId) }),
  VERIFIED: ({ details }, count) => {
    const position = count(details.position);
    return details.whole ? m.log_verified({ position }) : m.log_verified_broken({ position });
  },
};

const ENDS: Record<string, () => string> = {
  'revoke-session': m.log_out_one,
  'revoke-other-sessions': m.log_out_others,
  'revoke-sessions': m.log_out_all,
};

function readSentence({ subjectType, details }: Told, count: (value: unknown) => string): string {
  const type = typeName(text(subjectType));
  const read = details.rows
    ? m.log_read({ type, rows: count(details.rows), people: count(details.people) })
    : m.log_read_counted({ type });
  const special = [...new Set(list(details.special).map(specialName))];
  return special.length > 0 ? `${read} ${m.log_read_special({ fields: special.join(', ') })}` : read;
}

function changeSentence({ subjectType, subjectId, details }: Told, count: (value: unknown) => string): string {
  const [type, number] = [typeName(text(subjectType)), text(subjectId)];
  if (details.kind === 'INSERT') return m.log_changed_new({ type, rows: count(details.rows ?? 1) });
  if (details.kind === 'DELETE') return m.log_changed_gone({ type, number });
  if (details.kind === 'TRUNCATE') return m.log_changed_emptied({ type, rows: count(details.rows) });
  return m.log_changed_row({ type, number, columns: fieldsIn(details) });
}

function snapshotSentence({ details }: Told, count: (value: unknown) => string, format: Formatter): string {
  return m.log_snapshot({ date: dayOf(details.date, format), revision: count(details.revision) });
}

function grantSentence({ subjectId, details }: Told): string {
  const number = text(subjectId);
  const account = actorName(`user:${number}`);
  const role = roleIn(details.role ?? part(details.after).role);
  const words: Record<string, () => string> = {
    ACCOUNT_MADE: () => m.log_granted_account_made({ account, role }),
    ACCOUNT_CHANGED: () => m.log_granted_account_changed({ account, columns: fieldsIn(details) }),
    ACCOUNT_DELETED: () => m.log_granted_account_deleted({ account }),
    PASSWORD_CHANGED: () => m.log_granted_password_changed({ account }),
    TOKEN_MADE: () => m.log_granted_token_made({ number, role }),
    TOKEN_REVOKED: () => m.log_granted_token_revoked({ number, role }),
    TOKEN_DELETED: () => m.log_granted_token_deleted({ number, role }),
    INVITED: () => m.log_granted_invited({ role }),
    INVITATION_USED: () => m.log_granted_invitation_used({ role }),
  };
  return words[text(details.kind)]?.() ?? text(details.kind);
}
