import { query } from '#lib/api.ts';
import { toCsv } from '#lib/csv.ts';
import { SnapshotComparisonFileDocument, SnapshotListDocument } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { problem } from '#lib/problem.ts';
import { addressOf } from '#lib/snapshot-address.ts';
import { comparedDates } from '../dates.ts';
import type { RequestHandler } from './$types';

interface Cell {
  text: string;
  words?: string | null;
  number?: number | null;
}

/** Two published dates as a file, with every table: numbers that a spreadsheet can use, or the sign that stands for one. */
export const GET = (async (event) => {
  const { snapshots } = await query(event, SnapshotListDocument, {});
  const compared = comparedDates(event.url, snapshots.nodes);
  if (!compared) problem(404, m.cmp_empty());
  const { from, to } = compared;
  const isGerman = getLocale() === 'de';
  const { earlier, later } = await query(event, SnapshotComparisonFileDocument, {
    ...{ from: from.date, fromRevision: from.revision, to: to.date, toRevision: to.revision },
    language: isGerman ? 'DE' : 'EN',
  });
  if (!earlier?.releasedAt || !later?.releasedAt) problem(404, m.cmp_unreleased());
  const rawOf = ({ number, text }: Cell) => {
    if (number === null || number === undefined) return text.charAt(0);
    const plain = String(Math.round(number * 10_000) / 10_000);
    return isGerman ? plain.replace('.', ',') : plain;
  };
  const markOf = ({ text }: Cell) => (text.endsWith('\u00a0r') ? 'r' : '');
  const [first, second, change] = later.printedComparison[0]?.columns ?? [];
  const heads = [
    m.cmp_csv_table(),
    m.cmp_csv_group(),
    m.cmp_csv_indicator(),
    first,
    m.cmp_csv_mark(),
    second,
    m.cmp_csv_mark(),
    change,
  ];
  const rows = later.printedComparison.flatMap((table) =>
    table.rows.map(({ head, cells: [was, is, between] }) => {
      const groups = head.slice(0, -1).map((value, n) => `${table.heads[n]}: ${value}`);
      const values = [was, is, between] as [Cell, Cell, Cell];
      const [a, b, c] = values.map(rawOf) as [string, string, string];
      return [table.title, groups.join('; '), head.at(-1) ?? '', a, markOf(values[0]), b, markOf(values[1]), c];
    }),
  );
  return new Response(toCsv(heads.map(String), rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="kim-${addressOf(earlier)}-${addressOf(later)}.csv"`,
    },
  });
}) satisfies RequestHandler;
