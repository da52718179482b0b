import type { MeasureRow } from '#lib/series/measure-rows.ts';

/** Columns that the table of measures can be sorted by; the words stand in addresses. */
export const SORT_KEYS = ['titel', 'saeule', 'traeger', 'menschen', 'belegt', 'warteliste', 'frauen', 'abschluss'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** What the address says about the table; null: not filtered. */
export interface MeasureListState {
  pillar: string | null;
  provider: string | null;
  sort: SortKey;
  isDescending: boolean;
}

const isSortKey = (value: string | null): value is SortKey => SORT_KEYS.includes(value as SortKey);
const TEXT_KEYS: readonly SortKey[] = ['titel', 'saeule', 'traeger'];

/** Words start at A, numbers with the largest, unless the address says otherwise. */
const startsDescending = (sort: SortKey) => !TEXT_KEYS.includes(sort);

/** Reads filters and order from the address; what it does not know it ignores. */
export function readState(params: URLSearchParams): MeasureListState {
  const asked = params.get('sortierung');
  const sort = isSortKey(asked) ? asked : 'saeule';
  const direction = params.get('richtung');
  return {
    pillar: params.get('saeule') || null,
    provider: params.get('traeger') || null,
    sort,
    isDescending: direction === 'ab' || (direction !== 'auf' && startsDescending(sort)),
  };
}

/** Query of the address that sorts by a column, or turns the order round where it is sorted by it already. */
export function sortQuery(params: Iterable<[string, string]>, state: MeasureListState, sort: SortKey): string {
  const next = new URLSearchParams([...params]);
  const isDescending = state.sort === sort ? !state.isDescending : startsDescending(sort);
  next.set('sortierung', sort);
  next.set('richtung', isDescending ? 'ab' : 'auf');
  return `?${next}`;
}

const words: Partial<Record<SortKey, (row: MeasureRow) => string>> = {
  titel: (row) => row.title,
  traeger: (row) => row.provider.name,
};
const numbers: Partial<Record<SortKey, (row: MeasureRow) => number | null>> = {
  saeule: (row) => row.pillar.position,
  menschen: (row) => row.people.number,
  belegt: (row) => row.usedShare,
  warteliste: (row) => row.waiting.number,
  frauen: (row) => row.women.number,
  abschluss: (row) => row.completion.number,
};

/** Rows without a public number stand last, whichever way the table is sorted. */
function compareNumbers(a: number | null, b: number | null, isDescending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return isDescending ? b - a : a - b;
}

/** The rows that the address asks for, in its order; equal rows stay in the order of their titles. */
export function arrange(rows: MeasureRow[], state: MeasureListState): MeasureRow[] {
  const kept = rows.filter(
    (row) =>
      (state.pillar === null || row.pillar.code === state.pillar) &&
      (state.provider === null || row.provider.slug === state.provider),
  );
  const [word, number] = [words[state.sort], numbers[state.sort]];
  return kept.sort((a, b) => {
    const byTitle = a.title.localeCompare(b.title, 'de');
    if (number) return compareNumbers(number(a), number(b), state.isDescending) || byTitle;
    const order = word ? word(a).localeCompare(word(b), 'de') : 0;
    return (state.isDescending ? -order : order) || byTitle;
  });
}
