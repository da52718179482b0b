import type { IndicatorDefinition } from './definition.ts';
import type { FigureQuality } from './figure.type.ts';

/** Days after which an answer or an exit that is missing is overdue: the four weeks in which results upon leaving are asked for. */
export const GRACE_DAYS = 28;

/** Days after entry within which an attendance should be written down. */
export const LATE_DAYS = 14;

export const NO_QUALITY: FigureQuality = {
  incompleteShare: null,
  notGivenShare: null,
  overdueExitShare: null,
  unrecordedExitShare: null,
  lateEntryShare: null,
};

/** Conditions on a record, as SQL: a share is the records that fulfil both over those that fulfil the second. */
type Share = readonly [part: string, whole: string];

/** Where the two counts of each share lie in a row of values. */
export type QualitySlots = Partial<Record<keyof FigureQuality, readonly [part: number, whole: number]>>;

/**
 * Shares that say how good the records behind an indicator are.
 * @param withDelays also those that are overdue; they are counted from the records only
 */
export function qualityShares(
  { measurement }: IndicatorDefinition,
  withDelays: boolean,
): Partial<Record<keyof FigureQuality, Share>> {
  if (measurement.source !== 'person') return {};
  const found = 'r.entered_on between r.low and r.t';
  const shares: Partial<Record<keyof FigureQuality, Share>> = { incompleteShare: ['not r.complete', found] };
  if (withDelays) {
    shares.unrecordedExitShare = ['r.is_unrecorded', `${found} and r.is_open`];
    shares.lateEntryShare = ['r.is_late', `${found} and r.is_dated`];
  }
  const { notGiven, dueOn, steps } = measurement;
  if (!notGiven) return shares;
  // whom the question behind the last step is about
  const asked = steps
    .slice(0, -1)
    .map((step) => `(${step.sql})`)
    .join(' and ');
  shares.notGivenShare = [notGiven, asked];
  if (withDelays && dueOn) shares.overdueExitShare = [notGiven, `${asked} and ${dueOn} < r.t - ${GRACE_DAYS}`];
  return shares;
}

export function qualityOf(slots: QualitySlots, values: readonly (number | null)[]): FigureQuality {
  const shares = Object.entries(slots).map(([name, [part, whole]]) => {
    const among = values[whole] ?? 0;
    return [name, among ? (values[part] ?? 0) / among : null];
  });
  return { ...NO_QUALITY, ...Object.fromEntries(shares) };
}
