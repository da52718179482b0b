import { Dimension } from '../indicators/definition.ts';
import type { FiguresRequest } from '../indicators/figures-request.ts';
import type { PublishedIndex } from './published-index.ts';

/** One group that is asked for. `key` is where its number is printed, `shown` the part of it that the question broke down by. */
export interface Group {
  key: ReadonlyMap<Dimension, string>;
  shown: readonly { dimension: Dimension; value: string; label: { de: string; en: string } }[];
}

type Filter = FiguresRequest['filter'];

/** Groups of an indicator that answer breakdown and filter; null where these are not published. */
export function groupsOf(index: PublishedIndex, code: string, { breakdown, filter }: FiguresRequest): Group[] | null {
  const limits = limitsOf(index, breakdown, filter);
  if (!limits) return null;
  const fixed = [...limits].filter(([dimension]) => !breakdown.includes(dimension));
  // of several values at once only the numbers apart are printed, and offers do not add up
  if (fixed.some(([, values]) => values.size !== 1)) return null;
  const table = index.table(code, [...breakdown, ...fixed.map(([dimension]) => dimension)]);
  if (!table) return null;
  let groups: Group[] = [{ key: new Map(fixed.map(([dimension, values]) => [dimension, [...values][0] as string])), shown: [] }];
  for (const dimension of breakdown) {
    const values = index.values(table, dimension).filter(({ value }) => limits.get(dimension)?.has(value) ?? true);
    groups = groups.flatMap(({ key, shown }) =>
      values.map(({ value, label }) => ({
        key: new Map([...key, [dimension, value]]),
        shown: [...shown, { dimension, value, label }],
      })),
    );
  }
  return groups;
}

/** Allowed values by dimension. A measure lies in one pillar and has one provider: a filter by these names its measures. */
function limitsOf(index: PublishedIndex, breakdown: readonly Dimension[], filter: Filter): Map<Dimension, Set<string>> | null {
  const limits = new Map(Object.entries(filter).map(([dimension, values]) => [dimension as Dimension, new Set(values)]));
  const measures = limits.get(Dimension.MEASURE);
  if (!measures && !breakdown.includes(Dimension.MEASURE)) return limits;
  for (const dimension of [Dimension.FIELD_OF_ACTION, Dimension.PROVIDER]) {
    const values = limits.get(dimension);
    if (!values) continue;
    if (breakdown.includes(dimension)) return null;
    const inside = index.measuresOf(dimension, [...values]);
    const allowed = limits.get(Dimension.MEASURE) ?? inside;
    limits.set(Dimension.MEASURE, new Set([...allowed].filter((slug) => inside.has(slug))));
    limits.delete(dimension);
  }
  return limits;
}
