import { toCsv } from '#lib/csv.ts';
import type { Formatter } from '#lib/format.ts';
import type { AuditEntryPartsFragment } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { roleName } from '#lib/rights.ts';
import { type Details, sentenceOf } from './sentence.ts';
import { actionName } from './words.ts';

/** Entries as CSV: in words, and as they are stored. Every row says whether the data are invented. */
export function auditCsv(entries: AuditEntryPartsFragment[], isDemo: boolean, format: Formatter): string {
  const kind = isDemo ? m.csv_demo() : m.csv_real();
  const columns: [head: string, text: (entry: AuditEntryPartsFragment) => string | null | undefined][] = [
    [m.log_csv_number(), ({ position }) => position?.toString()],
    [m.log_csv_time(), ({ at }) => at],
    [m.log_csv_who(), ({ actor }) => actor],
    [m.log_csv_role(), ({ role }) => role && roleName(role)],
    [m.log_csv_kind(), ({ action }) => actionName(action)],
    [m.log_csv_kind_code(), ({ action }) => action],
    [m.log_csv_text(), (entry) => sentenceOf({ ...entry, details: JSON.parse(entry.details) as Details }, format)],
    [m.log_csv_type(), ({ subjectType }) => subjectType],
    [m.log_csv_record_number(), ({ subjectId }) => subjectId],
    [m.log_reason(), ({ reason }) => reason],
    [m.log_network(), ({ network }) => network],
    [m.log_csv_details(), ({ details }) => details],
    [m.log_csv_before(), ({ before }) => before],
    [m.log_csv_after(), ({ after }) => after],
    [m.log_hash(), ({ hash }) => hash],
    [m.csv_kind(), () => kind],
  ];
  return toCsv(
    columns.map(([head]) => head),
    entries.map((entry) => columns.map(([, text]) => text(entry) ?? '')),
  );
}
