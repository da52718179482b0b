import type { Formatter } from '#lib/format.ts';
import type { BarRow, BarsView } from '#lib/indicators/bars.ts';
import type { IndicatorData } from '#lib/indicators/data.ts';
import { stepPath } from '#lib/indicators/step.ts';
import { m } from '#lib/paraglide/messages.js';
import { text } from '#lib/series/view.ts';

/** What is left at the end is the number itself, or what a ratio is formed over. */
const endLabel = ({ indicator }: IndicatorData, format: Formatter): string =>
  indicator.additivity === 'RATIO'
    ? m.ind_path_base({}, { locale: format.locale })
    : m.ind_path_counted({}, { locale: format.locale });

const cellOf = (count: number, format: Formatter) => (count === 0 ? format.zero : text(format.count(count)));
const takenAway = (count: number, format: Formatter) => (count === 0 ? format.zero : text(format.signed(-count)));

function rowsOf(data: IndicatorData, format: Formatter): BarRow[] {
  const [found, ...steps] = data.headline.lineage.steps;
  if (!found) return [];
  const whole = Math.max(1, found.kept);
  const { code } = data.indicator;
  const row = (key: string, label: string, count: number, start: number, tone: BarRow['tone'], place: number): BarRow => ({
    ...{ key, label, tone, besides: '', isWithheld: false, target: null, caption: '', assessment: null },
    ...(data.mayReadRecords && count > 0 && { href: stepPath(code, { place, isExcluded: tone === 'faint' }) }),
    cell: tone === 'faint' ? takenAway(count, format) : cellOf(count, format),
    start: start / whole,
    length: count / whole,
  });
  const counted = steps.at(-1)?.kept ?? found.kept;
  return [
    row('FOUND', found.label, found.kept, 0, 'plan', 0),
    ...steps.map((step, n) => row(`${n}-${step.reason}`, step.label, step.excluded, step.kept, 'faint', n + 1)),
    row('COUNTED', endLabel(data, format), counted, 0, 'accent', steps.length),
  ];
}

function summaryOf({ headline }: IndicatorData, format: Formatter): string {
  const options = { locale: format.locale };
  const { steps } = headline.lineage;
  const [found, counted] = [steps[0]?.kept ?? 0, steps.at(-1)?.kept ?? 0];
  if (found === counted) return m.ind_path_summary_all({ found: format.count(found) }, options);
  return m.ind_path_summary(
    { found: format.count(found), counted: format.count(counted), excluded: format.count(found - counted) },
    options,
  );
}

/** Why the steps are not shown; null where they are. */
function emptyOf({ headline, isPublished }: IndicatorData, format: Formatter): string | null {
  const options = { locale: format.locale };
  if (headline.lineage.steps.length > 0) return null;
  // a published snapshot keeps no steps: they count the few that drop out
  if (headline.status === 'PUBLISHED' && isPublished) return m.ind_path_published({}, options);
  return headline.status === 'PUBLISHED' ? m.ind_path_nothing({}, options) : m.ind_path_hidden({}, options);
}

/** From records found to records counted: what each step of the rule takes away. */
export function pathView(data: IndicatorData, source: string, format: Formatter): BarsView {
  const options = { locale: format.locale };
  const title = m.ind_path_title({}, options);
  const { steps } = data.headline.lineage;
  const empty = emptyOf(data, format);
  return {
    id: 'path',
    title,
    subtitle: m.ind_path_subtitle({ title: data.operation.title, date: format.date(data.asOf) }, options),
    summary: empty ?? summaryOf(data, format),
    source: empty ? '' : source,
    isSourceGerman: data.isPublic,
    notes: !empty && data.mayReadRecords ? [m.ind_path_records({}, options)] : [],
    rows: rowsOf(data, format),
    band: null,
    table: {
      caption: title,
      heads: [m.ind_path_head_step({}, options), m.ind_path_head_excluded({}, options), m.ind_path_head_kept({}, options)],
      rows: steps.map((step, n) => ({
        head: step.label,
        cells: [n === 0 ? text('') : takenAway(step.excluded, format), cellOf(step.kept, format)],
      })),
    },
  };
}
