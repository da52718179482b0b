import type { Formatter } from '#lib/format.ts';
import type { AuditEntryPartsFragment, Role } from '#lib/gql/graphql.ts';
import { moment } from '#lib/moment.ts';
import { m } from '#lib/paraglide/messages.js';
import { roleName } from '#lib/rights.ts';
import { fieldName } from './field-words.ts';
import { logPath } from './filter.ts';
import { type Details, sentenceOf } from './sentence.ts';
import { actionName, actorName, typeName } from './words.ts';

/** numbers of records that are links; the rest stands in what is stored */
const MOST_LINKS = 50;
/** Tables of records of people: their values are kept from who reads the log. */
const OF_PEOPLE = ['Participant', 'Participation', 'Attendance', 'Outcome', 'LanguageLevelChange', 'ResidenceStatusChange'];

interface Link {
  text: string;
  path: string;
}

const parsed = (json: string | null | undefined): Details => (json ? (JSON.parse(json) as Details) : {});

/** One entry of the log as plain data, in the language of the page. */
export function entryView(entry: AuditEntryPartsFragment, format: Formatter) {
  const { id, at, actor, role, action, subjectType, subjectId, reason, network, position, hash } = entry;
  const details = parsed(entry.details);
  const columns = columnsOf(entry, details);
  return {
    ...{ id, at, hash, reason, network },
    moment: moment(format.locale, at),
    position: position ? m.log_position({ position: format.count(position) }) : m.log_waiting(),
    who: { text: actorName(actor), path: logPath({ wer: actor }) },
    role: role ? m.log_as_role({ role: roleName(role) }) : null,
    action: actionName(action),
    sentence: sentenceOf({ action, subjectType, subjectId, details }, format),
    record: subjectType && subjectId ? recordLink(subjectType, subjectId) : null,
    people: numbers(details.participations, 'Participation'),
    ids: numbers(details.ids, subjectType ?? ''),
    columns,
    areValuesHidden: columns.length > 0 && !entry.before && !entry.after && OF_PEOPLE.includes(subjectType ?? ''),
    details: entry.details,
  };
}

const recordLink = (type: string, number: string): Link => ({
  text: m.log_record_text({ type: typeName(type), number }),
  path: logPath({ datensatz: type, nummer: number }),
});

function numbers(ids: unknown, type: string): Link[] {
  const known = Array.isArray(ids) ? ids.slice(0, MOST_LINKS) : [];
  return known.map((id) => ({ text: String(id), path: logPath({ datensatz: type, nummer: String(id) }) }));
}

/** Columns that changed, with their values where the log shows them; accounts keep theirs in the details. */
function columnsOf({ before, after }: AuditEntryPartsFragment, details: Details) {
  const [was, is] = [before ? parsed(before) : details.before, after ? parsed(after) : details.after] as (Details | undefined)[];
  const names = Array.isArray(details.columns) ? details.columns.map(String) : [];
  const shown = (values: Details | undefined, column: string) =>
    values && column in values ? shownValue(values[column], column) : null;
  return names.map((column) => {
    const [before, after] = [shown(was, column), shown(is, column)];
    // names and addresses of accounts are not kept: an empty cell would say that there was none
    const isKept = before !== null || after !== null || (!was && !is);
    return { name: fieldName(column), column, before, after: isKept ? after : m.log_not_kept() };
  });
}

function shownValue(value: unknown, column: string): string {
  if (value === null || value === '') return m.log_nothing();
  if (column === 'role') return roleName(value as Role);
  if (typeof value === 'boolean') return value ? m.log_yes() : m.log_no();
  return typeof value === 'string' ? value : JSON.stringify(value);
}
