import type { Baseline } from '../indicators/baseline.entity.ts';
import { type Dimension, type IndicatorDefinition, type Text, Unit } from '../indicators/definition.ts';
import { OFFER_DIMENSIONS } from '../indicators/dimensions.ts';
import { type Figure, FigureBasis, FigureStatus, type FigureTable } from '../indicators/figure.type.ts';
import { type FiguresInput, Language } from '../indicators/figures.input.ts';
import { checkRequest, isApplicable } from '../indicators/figures-request.ts';
import { presentIndicator } from '../indicators/indicator.type.ts';
import { noteTexts } from '../indicators/labels.ts';
import { labelOf } from '../indicators/period-label.ts';
import { Interval, type Period, periodsOf } from '../indicators/periods.ts';
import { NO_QUALITY } from '../indicators/quality.ts';
import { isRatio, ratioOfPrinted } from './derived.ts';
import { type Print, unknownPrint } from './printed.ts';
import type { PublishedIndex } from './published-index.ts';
import { PrintedSeries } from './series-of-printed.ts';
import { type Group, groupsOf } from './snapshot-question.ts';
import { targetOf } from './snapshot-target.ts';

interface Asked {
  input: FiguresInput;
  index: PublishedIndex;
  baselines: readonly { indicatorCode: string; id: number }[];
  say: (text: Text) => string;
}

/**
 * Figures as a snapshot prints them: read from the document and from nothing else.
 * @param baselines of the operation, by indicator
 * @throws BAD_USER_INPUT in one sentence
 */
export function figuresOfSnapshot(
  index: PublishedIndex,
  input: FiguresInput,
  baselines: readonly { indicatorCode: string; id: number }[],
): Omit<FigureTable, 'snapshot'> {
  const request = checkRequest(input);
  const { operation, date } = index.document;
  const asked: Asked = { input, index, baselines, say: (text) => (input.language === Language.EN ? text.en : text.de) };
  const found = request.indicators.map((indicator) => {
    // plans go on after the reporting date
    const until = indicator.measurement.isPlan && input.asOf && input.asOf > date ? input.asOf : date;
    const periods = periodsOf(input.interval, operation.startsOn, until);
    if (!isApplicable(indicator, request)) return allOf(indicator, periods, FigureStatus.NOT_APPLICABLE, asked);
    const groups = groupsOf(index, indicator.code, request);
    if (!groups) return allOf(indicator, periods, FigureStatus.NOT_AVAILABLE, asked);
    return figuresOf(indicator, periods, groups, asked);
  });
  const figures = found.flatMap(({ figures: some }) => some);
  const isMissing = found.some(({ isUnpublished }) => isUnpublished);
  return {
    ...{ asOf: date, basis: FigureBasis.SNAPSHOT, isDemo: operation.isDemo, figures },
    notes: notesOf(figures, request.breakdown, isMissing, operation.isDemo).map(asked.say),
  };
}

interface Found {
  figures: Figure[];
  isUnpublished: boolean;
}

function figuresOf(indicator: IndicatorDefinition, periods: readonly Period[], groups: readonly Group[], asked: Asked): Found {
  const prints = groups.map((group) => periods.map(printerOf(indicator, group, asked)));
  const isUnpublished = groups.length > 0 && prints.flat().every(({ status }) => status === 'NOT_AVAILABLE');
  if (isUnpublished && asked.input.interval !== Interval.TOTAL)
    return allOf(indicator, periods, FigureStatus.NOT_AVAILABLE, asked);
  const figures = periods.flatMap((period, n) =>
    groups.map((group, g) => figureOf(indicator, period, group, prints[g]?.[n] ?? unknownPrint, asked)),
  );
  return { figures, isUnpublished: false };
}

/** Number of a group in a period. */
function printerOf({ code }: IndicatorDefinition, { key }: Group, { input, index }: Asked): (period: Period) => Print {
  const { interval, cumulative } = input;
  const { operation, date } = index.document;
  if (interval === Interval.TOTAL) return () => index.cell(code, key) ?? unknownPrint;
  const series = new Map<string, PrintedSeries>();
  const read = (name: string, at: ReadonlyMap<Dimension, string>, period: Period): Print => {
    const id = [name, ...at.values()].join('|');
    const known = series.get(id) ?? new PrintedSeries(index, name, at, operation.startsOn, date);
    series.set(id, known);
    return known.at(interval, period, cumulative);
  };
  if (!isRatio(code)) return (period) => read(code, key, period);
  return (period) => {
    if (cumulative && period.to === date) return index.cell(code, key) ?? unknownPrint;
    const lookup = (name: string, dimensions: readonly Dimension[], values: readonly string[]) =>
      read(name, new Map(dimensions.map((dimension, n) => [dimension, values[n] as string])), period);
    return ratioOfPrinted(code, [...key.keys()], [...key.values()], lookup);
  };
}

function allOf(indicator: IndicatorDefinition, periods: readonly Period[], status: FigureStatus, asked: Asked): Found {
  const none: Group = { key: new Map(), shown: [] };
  const figures = periods.map((period) => figureOf(indicator, period, none, { ...unknownPrint, status }, asked, false));
  return { figures, isUnpublished: status === FigureStatus.NOT_AVAILABLE };
}

function figureOf(
  indicator: IndicatorDefinition,
  period: Period,
  { key, shown }: Group,
  print: Print & { isRevised?: true },
  { input, index, baselines, say }: Asked,
  hasTarget = true,
): Figure {
  const baseline = baselines.find((row) => row.indicatorCode === indicator.code);
  const compared = hasTarget && input.cumulative && !Object.values(input.where ?? {}).some(Boolean);
  const target = compared ? targetOf(index.document, indicator, key, print.value, period.to, say) : null;
  return {
    indicator: presentIndicator(indicator),
    period: { ...period, label: labelOf(period, input.interval, input.language) },
    breakdown: shown.map(({ dimension, value, label }) => ({ dimension, value, label: say(label) })),
    value: print.value,
    status: FigureStatus[print.status],
    ...{ numerator: print.numerator ?? null, denominator: print.denominator ?? null },
    target,
    forecast: target?.forecast ?? null,
    baseline: (baseline as Baseline | undefined) ?? null,
    quality: qualityOf(indicator, key, index),
    lineage: { ruleVersion: ruleOf(indicator, index), steps: [] },
    ...{ isRevised: print.isRevised ?? false, isPublishable: null },
  };
}

/** The version of the rule that was in force when the numbers were frozen. */
function ruleOf({ code, version }: IndicatorDefinition, { document }: PublishedIndex): string {
  return document.indicators.find((indicator) => indicator.code === code)?.ruleVersion ?? `${code}/${version}`;
}

/** Incomplete records among all found, where both numbers are printed; everything finer would tell of single records. */
function qualityOf({ unit }: IndicatorDefinition, key: ReadonlyMap<Dimension, string>, index: PublishedIndex): Figure['quality'] {
  const [part, whole] = ['KIM_INCOMPLETE', 'KIM_REACHED'].map((code) => index.cell(code, key)?.value ?? null) as [
    number | null,
    number | null,
  ];
  if (unit !== Unit.PERSONS || key.size > 0 || part === null || !whole) return NO_QUALITY;
  return { ...NO_QUALITY, incompleteShare: part / whole };
}

function notesOf(figures: readonly Figure[], breakdown: readonly Dimension[], isMissing: boolean, isDemo: boolean): Text[] {
  const has = (status: FigureStatus) => figures.some((figure) => figure.status === status);
  const isByOffer = breakdown.some((dimension) => OFFER_DIMENSIONS.includes(dimension));
  return [
    ...(isDemo ? [noteTexts.demo] : []),
    ...(isByOffer && figures.some(({ indicator }) => indicator.unit === Unit.PERSONS) ? [noteTexts.offers] : []),
    ...(has(FigureStatus.SUPPRESSED) ? [noteTexts.withheld] : []),
    ...(isMissing ? [noteTexts.notPublished] : []),
    ...(has(FigureStatus.NOT_APPLICABLE) ? [noteTexts.notApplicable] : []),
  ];
}
