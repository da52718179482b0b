import type { Dimension, FigurePartsFragment } from '#lib/gql/graphql.ts';

export type Figure = FigurePartsFragment;
export type Key = Partial<Record<Dimension, string>>;

const matches = (figure: Figure, key: Key) =>
  figure.breakdown.length === Object.keys(key).length && figure.breakdown.every((part) => key[part.dimension] === part.value);

/**
 * The newest figure of an indicator for exactly this breakdown; no key means the headline. Where a whole table is withheld or not
 * available, that one figure stands for each of its cells: a cell that is not known is not a zero.
 */
export function findFigure(figures: Figure[], code: string, key: Key = {}): Figure | undefined {
  const own = figures.filter((figure) => figure.indicator.code === code);
  const unknown = own.find((figure) => figure.breakdown.length === 0 && figure.status !== 'PUBLISHED');
  return own.findLast((figure) => matches(figure, key)) ?? unknown;
}

/** All periods of an indicator for exactly this breakdown, in the order of time. */
export function seriesOf(figures: Figure[], code: string, key: Key = {}): Figure[] {
  return figures.filter((figure) => figure.indicator.code === code && matches(figure, key));
}

/** The value if it may be shown, otherwise null. */
export function published(figure: Figure | undefined): number | null {
  return figure?.status === 'PUBLISHED' ? (figure.value ?? null) : null;
}

/** Value codes of a dimension in the order in which the API gives them. */
export function valuesOf(figures: Figure[], dimension: Dimension): { value: string; label: string }[] {
  const found = new Map<string, string>();
  for (const figure of figures)
    for (const part of figure.breakdown) if (part.dimension === dimension) found.set(part.value, part.label);
  return [...found].map(([value, label]) => ({ value, label }));
}
