import { type RequestEvent, redirect } from '@sveltejs/kit';
import { query } from '#lib/api.ts';
import { type Dimension, IndicatorBreakdownDocument, IndicatorPageDocument, IndicatorsDocument } from '#lib/gql/graphql.ts';
import { type Breakdown, breakdownOf, type IndicatorData } from '#lib/indicators/data.ts';
import { type Indicator, indicatorIn } from '#lib/indicators/indicator.ts';
import { readSelection, type Selection, shownDimensions } from '#lib/indicators/selection.ts';
import { apiLanguage } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { problem } from '#lib/problem.ts';
import { planOf, setBy } from '#lib/series/plan.ts';

/** The grant is published: it is real in a demonstration, too, and comes from the decision, not from records. */
const GRANTED = 'KIM_FUNDS_GRANTED';

/** @throws 404 for a code that no indicator has; 308 to the way the code is written */
export async function findIndicator(event: RequestEvent, code: string): Promise<Indicator> {
  const { indicators } = await query(event, IndicatorsDocument, {});
  const found = indicators.find((indicator) => indicator.code === code.toUpperCase());
  if (!found) problem(404, m.ind_missing({ code }));
  if (found.code !== code) redirect(308, event.url.pathname.replace(code, found.code) + event.url.search);
  return indicatorIn(getLocale(), found);
}

interface Question {
  indicator: Indicator;
  selection: Selection;
  asOf: string | undefined;
}

async function breakdownBy(
  event: RequestEvent,
  dimension: Dimension,
  { indicator, selection, asOf }: Question,
): Promise<Breakdown> {
  const { interval, isCumulative, breakdown } = selection;
  const { parts, series } = await query(event, IndicatorBreakdownDocument, {
    ...{ code: indicator.code, asOf, dimension, interval, isCumulative },
    hasSeries: breakdown !== null,
    language: apiLanguage(getLocale()),
  });
  return breakdownOf(dimension, parts.figures, series?.figures ?? []);
}

interface IndicatorFrame {
  asOf: string | undefined;
  frame: Pick<IndicatorData, 'today' | 'dates' | 'isPublished'>;
  mayReadRecords?: boolean;
}

/**
 * Everything about the indicator that the address asks for.
 * @throws 404 for an unknown code, or where there is no operation
 */
export async function indicatorData(
  event: RequestEvent<{ code: string }>,
  { asOf, frame: shown, mayReadRecords = false }: IndicatorFrame,
): Promise<IndicatorData> {
  const indicator = await findIndicator(event, event.params.code);
  const selection = readSelection(event.url.searchParams, indicator);
  const { interval, isCumulative } = selection;
  const [frame, ...breakdowns] = await Promise.all([
    query(event, IndicatorPageDocument, {
      ...{ code: indicator.code, asOf, interval, isCumulative },
      language: apiLanguage(getLocale()),
    }),
    ...shownDimensions(indicator, selection).map((dimension) => breakdownBy(event, dimension, { indicator, selection, asOf })),
  ]);
  const { operation, headline, periods } = frame;
  const [figure] = headline.figures;
  if (!operation?.startsOn || !operation.endsOn || !figure) problem(404, m.error_no_operation());
  return {
    ...{ indicator, selection, breakdowns, asOf: headline.asOf },
    ...{ today: shown.today, dates: shown.dates, isPublished: shown.isPublished, mayReadRecords },
    operation: { title: operation.title, startsOn: operation.startsOn, endsOn: operation.endsOn, source: operation.source },
    isPublic: indicator.code === GRANTED,
    isDemo: headline.isDemo && indicator.code !== GRANTED,
    // the first note of a demonstration says that it is one; the page does so by itself
    reason: headline.notes.at(headline.isDemo ? 1 : 0) ?? null,
    headline: figure,
    periods: periods.figures,
    periodNotes: periods.notes.filter((note) => !headline.notes.includes(note)),
    plan: planOf(operation.targets.nodes, headline.asOf),
    targets: setBy(operation.targets.nodes, headline.asOf),
    thresholds: { onTrack: operation.assessmentOnTrack, atRisk: operation.assessmentAtRisk },
  };
}
