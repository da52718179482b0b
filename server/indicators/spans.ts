import type { FiguresInput } from './figures.input.ts';
import type { Window } from './figures-sql.ts';
import { type Period, periodsOf } from './periods.ts';

/** What a question asks about, in days. Nothing but a plan is known of days to come, so everything else ends today. */
export interface Spans {
  /** periods until the day asked for or today, whichever comes first */
  known: Period[];
  /** periods that begin after today */
  ahead: Period[];
  /** periods until the day asked for: those of plans */
  asked: Period[];
  /** true if the day asked for is yet to come */
  isAhead: boolean;
  /** windows of `known`, then those of `asked` from `offset` on */
  windows: Window[];
  offset: number;
}

/**
 * @param asked cut-off of the question
 * @param judgedOn the same, but not after today
 */
export function spansOf({ interval, cumulative }: FiguresInput, start: string, asked: string, judgedOn: string): Spans {
  const isAhead = judgedOn < asked;
  const past = isAhead && start > judgedOn ? [] : periodsOf(interval, start, judgedOn);
  const all = isAhead ? periodsOf(interval, start, asked) : past;
  // what is dated before the operation belongs to its first period: parts add up to the whole
  const windowsOf = (periods: Period[]): Window[] =>
    periods.map(({ from, to }, n) => ({ low: cumulative || !n ? '-infinity' : from, t: to }));
  return {
    ...{ known: past, asked: all, isAhead, ahead: isAhead ? all.filter(({ from }) => from > judgedOn) : [] },
    windows: isAhead ? [...windowsOf(past), ...windowsOf(all)] : windowsOf(past),
    offset: isAhead ? past.length : 0,
  };
}
