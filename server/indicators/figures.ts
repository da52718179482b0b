import type { Baseline } from './baseline.entity.ts';
import { Dimension, type IndicatorDefinition, type Text, Unit } from './definition.ts';
import { OFFER_DIMENSIONS } from './dimensions.ts';
import { type BreakdownValue, type Figure, FigureBasis, FigureStatus, type FigureTable } from './figure.type.ts';
import { type FiguresInput, Language } from './figures.input.ts';
import { checkRequest, type FiguresRequest, isApplicable } from './figures-request.ts';
import { type CellRow, compileCells, type Slots } from './figures-sql.ts';
import { presentIndicator } from './indicator.type.ts';
import { NOT_GIVEN, noteTexts, valueLabels } from './labels.ts';
import { lineageOf, qualityOf } from './lineage.ts';
import { loadOperation, type OperationFacts, type Query } from './operation-facts.ts';
import { labelOf } from './period-label.ts';
import { type Period, periodsOf } from './periods.ts';
import { compare, type TargetRow } from './target-comparison.ts';

export interface FiguresOptions {
  today: string;
  /** May this viewer read figures computed from the records as they are now? */
  mayReadLive: (operation: OperationFacts) => boolean;
  withLineage: boolean;
}

interface Shared {
  input: FiguresInput;
  request: FiguresRequest;
  operation: OperationFacts;
  periods: Period[];
  today: string;
  mayReadLive: boolean;
  say: (text: Text) => string;
}

/**
 * Figures for any set of indicators, in one statement for the operation and one for all cells.
 * @throws BAD_USER_INPUT or NOT_FOUND in one sentence
 */
export async function computeFigures(query: Query, input: FiguresInput, options: FiguresOptions): Promise<FigureTable> {
  const request = checkRequest(input);
  const operation = await loadOperation(query, input.operation);
  const asOf = input.asOf ?? options.today;
  const shared: Shared = {
    ...{ input, request, operation, today: options.today },
    periods: periodsOf(input.interval, operation.startsOn, asOf),
    mayReadLive: options.mayReadLive(operation),
    say: (text) => (input.language === Language.EN ? text.en : text.de),
  };
  const asked = request.indicators.filter((indicator) => isApplicable(indicator, request) && isOpen(indicator, shared));
  const { statement, slots } = compileCells({
    ...{ operationId: operation.id, start: operation.startsOn, periods: shared.periods },
    ...{ cumulative: input.cumulative, breakdown: request.breakdown, filter: request.filter },
    ...{ indicators: asked, withLineage: options.withLineage },
  });
  const rows = asked.length ? await query<CellRow>(statement.text, statement.values) : [];
  const figures = request.indicators.flatMap((indicator) => figuresOf(indicator, slots.get(indicator.code), rows, shared));
  return { asOf, basis: FigureBasis.LIVE, isDemo: operation.isDemo, figures, notes: notesOf(shared) };
}

/** Plans and grants are public; everything else comes from records, which only some roles read live. */
const isOpen = (indicator: IndicatorDefinition, { mayReadLive }: Shared): boolean =>
  mayReadLive || Boolean(indicator.measurement.isPlan);

function figuresOf(indicator: IndicatorDefinition, slots: Slots | undefined, rows: readonly CellRow[], shared: Shared): Figure[] {
  const { periods, request } = shared;
  return periods.flatMap((period, n) => {
    if (!isApplicable(indicator, request)) return [withoutValue(indicator, period, FigureStatus.NOT_APPLICABLE, shared)];
    const isFuture = period.from > shared.today && !indicator.measurement.isPlan;
    if (!slots || isFuture) return [withoutValue(indicator, period, FigureStatus.NOT_AVAILABLE, shared)];
    const cells = rows.filter((row) => row.source === indicator.measurement.source && row.period === n);
    if (!request.breakdown.length && !cells.length)
      cells.push({ source: indicator.measurement.source, period: n, key: [], values: [] });
    return cells.toSorted((a, b) => byLabel(a, b, shared)).map((cell) => figureOf(indicator, slots, cell, period, shared));
  });
}

function figureOf(indicator: IndicatorDefinition, slots: Slots, cell: CellRow, period: Period, shared: Shared): Figure {
  const { input, operation, say } = shared;
  const numerator = cell.values[slots.value] ?? 0;
  const denominator = slots.denominator === undefined ? null : (cell.values[slots.denominator] ?? 0);
  const value = denominator === null ? numerator : ratio(numerator, denominator);
  const targets = input.cumulative && !Object.keys(shared.request.filter).length ? targetsOf(indicator, cell, shared) : [];
  return {
    ...frame(indicator, period, shared),
    breakdown: cell.key.map((code, n) => breakdownValue(shared.request.breakdown[n] as Dimension, code, shared)),
    value,
    status: value === null ? FigureStatus.NOT_AVAILABLE : FigureStatus.PUBLISHED,
    numerator: denominator === null ? null : numerator,
    denominator,
    target: targets.length ? compare(indicator, value, period.to, targets, operation.startsOn) : null,
    quality: qualityOf(slots, cell.values),
    lineage: lineageOf(indicator, slots, cell.values, say),
  };
}

const ratio = (numerator: number, denominator: number): number | null => (denominator ? numerator / denominator : null);

function withoutValue(indicator: IndicatorDefinition, period: Period, status: FigureStatus, shared: Shared): Figure {
  const nothing = { value: null, numerator: null, denominator: null, target: null, breakdown: [] };
  const quality = { incompleteShare: null, notGivenShare: null };
  const lineage = { ruleVersion: `${indicator.code}/${indicator.version}`, steps: [] };
  return { ...frame(indicator, period, shared), ...nothing, status, quality, lineage };
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

/** Targets of the very series that the cell belongs to: the headline, or one pillar, measure or gender. */
function targetsOf(indicator: IndicatorDefinition, cell: CellRow, { operation, request }: Shared): TargetRow[] {
  const [dimension, second] = request.breakdown;
  if (second) return [];
  const at = (name: Dimension) => (dimension === name ? (cell.key[0] ?? null) : null);
  const [field, measure, gender] = [at(Dimension.FIELD_OF_ACTION), at(Dimension.MEASURE), at(Dimension.GENDER)];
  if (dimension && !field && !measure && !gender) return [];
  return operation.targets.filter(
    (target) =>
      target.indicatorCode === indicator.code && target.field === field && target.measure === measure && target.gender === gender,
  );
}

function labelsOf(dimension: Dimension, operation: OperationFacts): Record<string, Text> {
  if (dimension === Dimension.FIELD_OF_ACTION) return operation.fields;
  if (dimension === Dimension.MEASURE) return operation.measures;
  if (dimension === Dimension.PROVIDER) return operation.providers;
  return valueLabels[dimension] ?? {};
}

function breakdownValue(dimension: Dimension, value: string, { operation, say }: Shared): BreakdownValue {
  return { dimension, value, label: say(labelsOf(dimension, operation)[value] ?? NOT_GIVEN) };
}

/** Groups in the order of their dimension: as listed in labels.ts, pillars by position, offers by name; "not given" last. */
function byLabel(a: CellRow, b: CellRow, { operation, request }: Shared): number {
  for (const [n, dimension] of request.breakdown.entries()) {
    const order = Object.keys(labelsOf(dimension, operation));
    const place = (key: string | undefined) => (key && order.includes(key) ? order.indexOf(key) : order.length);
    const difference = place(a.key[n]) - place(b.key[n]);
    if (difference) return difference;
  }
  return 0;
}

function notesOf({ operation, request, say, ...shared }: Shared): string[] {
  const notes: Text[] = [];
  if (operation.isDemo) notes.push(noteTexts.demo);
  const counted = request.indicators.filter((indicator) => indicator.unit === Unit.PERSONS);
  if (counted.length && request.breakdown.some((dimension) => OFFER_DIMENSIONS.includes(dimension))) notes.push(noteTexts.offers);
  if (request.indicators.some((indicator) => !isOpen(indicator, { operation, request, say, ...shared })))
    notes.push(noteTexts.notReleased);
  if (request.indicators.some((indicator) => !isApplicable(indicator, request))) notes.push(noteTexts.notApplicable);
  return notes.map(say);
}
