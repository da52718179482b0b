import type { Figure } from '#lib/figures.ts';
import type { Dimension } from '#lib/gql/graphql.ts';
import { breakdownOf, type IndicatorData, type PeriodFigure, type TracedFigure } from '#lib/indicators/data.ts';
import type { Indicator } from '#lib/indicators/indicator.ts';
import { figure } from './factories.ts';

/** An entry of the catalogue that counts people at entry; a test names what matters to it. */
export function indicator(parts: Partial<Indicator> = {}): Indicator {
  return {
    code: 'EECO01',
    name: 'Teilnehmende insgesamt',
    definition: 'Alle Teilnehmenden.',
    unit: 'PERSONS',
    decimals: 0,
    direction: 'MORE_IS_BETTER',
    moment: 'ENTRY',
    additivity: 'DISTINCT_PERSONS',
    ...{ population: 'Menschen', populationEn: 'People', dataClass: 'PERSONAL', variant: null, variantEn: null },
    ...{ entryCondition: 'Eintritt', entryConditionEn: 'Entry', exitCondition: 'Austritt', exitConditionEn: 'Exit' },
    dimensions: ['GENDER', 'FIELD_OF_ACTION', 'MEASURE'],
    source: 'VO (EU) 2021/1057',
    ...parts,
  };
}

interface Traced {
  steps?: TracedFigure['lineage']['steps'];
  quality?: Partial<TracedFigure['quality']>;
  forecast?: TracedFigure['forecast'];
}

/** The headline with its lineage. */
export function traced(of: Figure = figure(), { steps = [], quality, forecast = null }: Traced = {}): TracedFigure {
  return {
    ...of,
    period: { ...of.period, label: 'bis 22. November 2026' },
    forecast,
    quality: {
      ...{ incompleteShare: null, notGivenShare: null, overdueExitShare: null, unrecordedExitShare: null, lateEntryShare: null },
      ...quality,
    },
    lineage: { ruleVersion: `${of.indicator.code}/1`, steps },
  };
}

/** A figure of one period. */
export function period(label: string, to: string, value: number | null, rest: Partial<Figure> = {}): PeriodFigure {
  const base = { ...figure({ value, to, ...(value === null ? { status: 'NOT_AVAILABLE' as const } : {}) }), ...rest };
  return { ...base, period: { ...base.period, label } };
}

interface Part {
  value: number | null;
  status?: Figure['status'];
  rest?: Partial<Figure>;
}

/** Parts by one dimension, as the page shows them. */
export const breakdown = (dimension: Dimension, parts: Record<string, Part>, series: PeriodFigure[] = []) =>
  breakdownOf(
    dimension,
    Object.entries(parts).map(([key, { value, status, rest }]) => ({
      ...figure({ value, key: { [dimension]: key }, ...(status ? { status } : {}) }),
      ...rest,
    })),
    series,
  );

/** The data of a page: 402 people on 22 November 2026 of a demonstration, by month from the start. */
export function data(parts: Partial<IndicatorData> = {}): IndicatorData {
  return {
    indicator: indicator(),
    selection: { interval: 'MONTH', isCumulative: true, breakdown: null },
    operation: { title: 'KIM Potsdam', startsOn: '2026-01-01', endsOn: '2028-12-31', source: 'Pressemitteilung' },
    asOf: '2026-11-22',
    today: '2026-11-22',
    dates: [],
    isPublished: false,
    mayReadRecords: false,
    isDemo: true,
    isPublic: false,
    reason: null,
    headline: traced(),
    periodNotes: [],
    periods: [period('Oktober 2026', '2026-10-31', 375), period('November 2026', '2026-11-22', 402)],
    plan: [],
    targets: [],
    thresholds: { onTrack: 0.05, atRisk: 0.15 },
    breakdowns: [],
    ...parts,
  };
}
