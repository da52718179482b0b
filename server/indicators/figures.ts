import type { Baseline } from './baseline.entity.ts';
import { type Cell, CellTable } from './cells.ts';
import { Dimension, type IndicatorDefinition, type Text, Unit } from './definition.ts';
import { type BreakdownValue, type Figure, FigureBasis, FigureStatus, type FigureTable } from './figure.type.ts';
import { notesOf, unassignedNotes } from './figure-notes.ts';
import { FigureReads } from './figure-reads.ts';
import { type FiguresInput, Language } from './figures.input.ts';
import { checkOffers, checkRequest, type FiguresRequest, isApplicable, measured } from './figures-request.ts';
import type { Forecast } from './forecast.type.ts';
import { forecastOf } from './forecasts.ts';
import { presentIndicator } from './indicator.type.ts';
import { NOT_GIVEN, unassignedLabels, valueLabels } from './labels.ts';
import type { OperationFacts, Query } from './operation-facts.ts';
import { labelOf } from './period-label.ts';
import { earlier, Interval, type Period, periodsOf } from './periods.ts';
import { isPublishable } from './publishable.ts';
import { NO_QUALITY } from './quality.ts';
import type { FigurePath } from './rollup/read-cells.ts';
import { type Spans, spansOf } from './spans.ts';
import { compare, type TargetRow } from './target-comparison.ts';
import { targetsOf } from './target-series.ts';

export interface FiguresOptions {
  today: string;
  /** May this viewer read figures computed from the records as they are now? */
  mayReadLive: (operation: OperationFacts) => boolean;
  withLineage: boolean;
  /** count what is overdue too; read from the records only */
  withDelays?: boolean;
  withForecast: boolean;
  /** where numbers are read from; by default from sums where they answer */
  path?: FigurePath;
}

interface Shared {
  input: FiguresInput;
  request: FiguresRequest;
  operation: OperationFacts;
  spans: Spans;
  mayReadLive: boolean;
  say: (text: Text) => string;
  /** months until the cut-off, for forecasts; empty where none is asked for or possible */
  months: Period[];
}

/**
 * Figures for any set of indicators, in one statement for the operation and one for all cells, which several tables of one request
 * share.
 * @param reads a query where the table is the only one
 * @throws BAD_USER_INPUT or NOT_FOUND in one sentence
 */
export async function computeFigures(
  reads: FigureReads | Query,
  input: FiguresInput,
  options: FiguresOptions,
): Promise<FigureTable> {
  const from = reads instanceof FigureReads ? reads : new FigureReads(reads);
  const request = checkRequest(input);
  const asked = input.asOf ?? options.today;
  const judgedOn = earlier(asked, options.today);
  const operation = await from.facts(input.operation, judgedOn);
  checkOffers(input.where ?? {}, operation);
  const shared: Shared = {
    ...{ input, request, operation },
    spans: spansOf(input, operation.startsOn, asked, judgedOn),
    mayReadLive: options.mayReadLive(operation),
    say: (text) => (input.language === Language.EN ? text.en : text.de),
    months: options.withForecast && input.cumulative ? periodsOf(Interval.MONTH, operation.startsOn, judgedOn) : [],
  };
  const open = request.indicators.filter((indicator) => isApplicable(indicator, request) && isOpen(indicator, shared));
  const question = {
    ...{ operationId: operation.id, start: operation.startsOn },
    windows: [...shared.spans.windows, ...shared.months.map(({ to }) => ({ low: '-infinity', t: to }))],
    ...{ breakdown: request.breakdown, filter: request.filter },
    ...{
      indicators: [...new Set(open.flatMap(measured))],
      withLineage: options.withLineage,
      withDelays: options.withDelays ?? false,
    },
  };
  const { rows, slots } = await from.cells(question, shared.mayReadLive, options.path);
  const cells = new CellTable(rows, slots, question, shared.say);
  const figures = request.indicators.flatMap((indicator) => figuresOf(indicator, cells, shared));
  const asOf = request.indicators.some(({ measurement }) => measurement.isPlan) ? asked : judgedOn;
  return {
    asOf,
    basis: FigureBasis.LIVE,
    isDemo: operation.isDemo,
    figures,
    notes: [...notesOf({ ...shared, isOpen: (indicator) => isOpen(indicator, shared) }), ...unassignedNotes(figures)].map(
      shared.say,
    ),
  };
}

/** Plans and grants are public; everything else comes from records, which only some roles read live. */
const isOpen = (indicator: IndicatorDefinition, { mayReadLive }: Shared): boolean =>
  mayReadLive || Boolean(indicator.measurement.isPlan);

function figuresOf(indicator: IndicatorDefinition, table: CellTable, shared: Shared): Figure[] {
  const without = (status: FigureStatus) => (period: Period) => withoutValue(indicator, period, status, shared);
  const { known, ahead, asked, offset } = shared.spans;
  if (!isApplicable(indicator, shared.request)) return [...known, ...ahead].map(without(FigureStatus.NOT_APPLICABLE));
  if (!isOpen(indicator, shared)) return [...known, ...ahead].map(without(FigureStatus.NOT_AVAILABLE));
  const { isPlan } = indicator.measurement;
  const figures = (isPlan ? asked : known).flatMap((period, n) => {
    const cells = table.cellsOf(indicator, isPlan ? offset + n : n).toSorted((a, b) => byLabel(a, b, shared));
    return cells.map((cell) => figureOf(indicator, cell, period, table, shared));
  });
  return [...figures, ...(isPlan ? [] : ahead.map(without(FigureStatus.NOT_AVAILABLE)))];
}

function figureOf(indicator: IndicatorDefinition, cell: Cell, period: Period, table: CellTable, shared: Shared): Figure {
  const { input, operation, request } = shared;
  const value = numberOf(indicator, cell);
  const isOfAll = input.cumulative && !Object.keys(request.filter).length;
  const targets = isOfAll ? targetsOf(indicator, cell, shared) : [];
  const hasEnd = isOfAll && period === shared.spans.known.at(-1) && (targets.length > 0 || !cell.key.length);
  const forecast = hasEnd ? forecastIn(indicator, cell, targets, table, shared) : null;
  return {
    ...frame(indicator, period, shared),
    breakdown: cell.key.map((code, n) => breakdownValue(request.breakdown[n] as Dimension, code, shared)),
    value,
    status: statusOf(indicator, value, cell),
    numerator: cell.denominator === null ? null : cell.numerator,
    denominator: cell.denominator,
    target: targets.length
      ? { ...compare(indicator, value, period.to, targets, operation.startsOn, operation.assessment), forecast }
      : null,
    forecast,
    ...{
      isRevised: false,
      isPublishable: shared.mayReadLive ? isPublishable(indicator, value, cell, operation.threshold) : null,
    },
    quality: cell.quality,
    lineage: cell.lineage,
  };
}

function forecastIn(
  indicator: IndicatorDefinition,
  { key }: Cell,
  targets: TargetRow[],
  table: CellTable,
  shared: Shared,
): Forecast | null {
  const { months, operation, spans, say } = shared;
  const [today, until] = [months.at(-1)?.to, operation.endsOn];
  if (!today || !until || today >= until) return null;
  return forecastOf(indicator, key, targets, { months, offset: spans.windows.length, table, today, until, say });
}

/** Money per head makes no sense for what was assigned to no part. */
function statusOf({ quotient }: IndicatorDefinition, value: number | null, { key }: Cell): FigureStatus {
  if (value !== null) return FigureStatus.PUBLISHED;
  return quotient && key.includes('NOT_GIVEN') ? FigureStatus.NOT_APPLICABLE : FigureStatus.NOT_AVAILABLE;
}

/** Null for a ratio of nothing. Money per head is rounded to whole cents. */
function numberOf({ unit }: IndicatorDefinition, { numerator, denominator }: Cell): number | null {
  if (denominator === null || numerator === null) return numerator;
  if (!denominator) return null;
  return unit === Unit.EUR_CENT ? Math.round(numerator / denominator) : numerator / denominator;
}

function withoutValue(indicator: IndicatorDefinition, period: Period, status: FigureStatus, shared: Shared): Figure {
  const nothing = {
    value: null,
    numerator: null,
    denominator: null,
    target: null,
    forecast: null,
    breakdown: [],
    isRevised: false,
    isPublishable: null,
  };
  const lineage = { ruleVersion: `${indicator.code}/${indicator.version}`, steps: [] };
  return { ...frame(indicator, period, shared), ...nothing, status, quality: NO_QUALITY, lineage };
}

function frame(
  indicator: IndicatorDefinition,
  period: Period,
  { input, operation }: Shared,
): Pick<Figure, 'indicator' | 'period' | 'baseline'> {
  const baseline = operation.baselines.find((row) => row.indicatorCode === indicator.code);
  return {
    indicator: presentIndicator(indicator),
    period: { ...period, label: labelOf(period, input.interval, input.language) },
    baseline: (baseline as Baseline | undefined) ?? null,
  };
}

function labelsOf(dimension: Dimension, operation: OperationFacts): Record<string, Text> {
  if (dimension === Dimension.FIELD_OF_ACTION) return operation.fields;
  if (dimension === Dimension.MEASURE) return operation.measures;
  if (dimension === Dimension.PROVIDER) return operation.providers;
  return valueLabels[dimension] ?? {};
}

function breakdownValue(dimension: Dimension, value: string, { operation, say }: Shared): BreakdownValue {
  return { dimension, value, label: say(labelsOf(dimension, operation)[value] ?? unassignedLabels[dimension] ?? NOT_GIVEN) };
}

/** Groups in the order of their dimension: as listed in labels.ts, pillars by position, offers by name; "not given" last. */
function byLabel(a: Cell, b: Cell, { operation, request }: Shared): number {
  for (const [n, dimension] of request.breakdown.entries()) {
    const order = Object.keys(labelsOf(dimension, operation));
    const place = (key: string | undefined) => (key && order.includes(key) ? order.indexOf(key) : order.length);
    const difference = place(a.key[n]) - place(b.key[n]);
    if (difference) return difference;
  }
  return 0;
}
