import { type Figure, FigureStatus, type FigureTable } from '../indicators/figure.type.ts';

type Table = Omit<FigureTable, 'snapshot'>;

/**
 * Marks every figure that says something else than the released revision before did, those that are made of printed numbers too:
 * a series over time, or a ratio within a quarter. What was not there before is new, not corrected.
 */
export function markRevisedFigures(now: Table, then: Table): Table {
  const before = new Map(then.figures.map((figure) => [nameOf(figure), figure]));
  const figures = now.figures.map((figure) => {
    const was = before.get(nameOf(figure));
    const isNew = !was || was.status === FigureStatus.NOT_AVAILABLE;
    return isNew || (was.value === figure.value && was.status === figure.status) ? figure : { ...figure, isRevised: true };
  });
  return { ...now, figures };
}

/** What a figure is about, the same in every revision. */
const nameOf = ({ indicator, period, breakdown }: Figure): string =>
  [indicator.code, period.from, period.to, ...breakdown.map(({ dimension, value }) => `${dimension}=${value}`)].join('|');
