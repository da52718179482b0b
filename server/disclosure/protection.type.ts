import type { Dimension } from '../indicators/definition.ts';

/** In a key: all values of the dimension together. */
export const TOTAL = 'TOTAL';

/** A count of persons (or of attendances, bodies): whole, not negative. `key` has one value for each dimension of its table. */
export interface CountCell {
  indicator: string;
  key: readonly string[];
  value: number;
}

/** One published table before its protection: every margin is in it, zeros included. */
export interface CountTable {
  id: string;
  dimensions: readonly Dimension[];
  cells: readonly CountCell[];
}

/** What a reader knows of an offer: to which pillar and provider it adds up, and what it cannot have had. */
export interface OfferPlace {
  measure: string;
  fieldOfAction: string;
  provider: string;
  /** an open offer, which counts visits and no participants; like the next one not told by releases of the first days */
  isLowThreshold?: boolean;
  /** first day, YYYY-MM-DD */
  startsOn?: string;
  /** last day; missing or null where it is open */
  endsOn?: string | null;
  /** genders that everybody knows not to come, such as men to a group for women */
  without?: readonly string[];
}

/** What a date or a revision of it says to its readers already: it can never be taken back. */
export interface EarlierRelease {
  date: string;
  revision: number;
  tables: readonly CountTable[];
  /** counted, and printed nowhere: numbers that everybody knows to exist, and a provider exactly; not kept by releases of the first days */
  unprinted?: readonly CountTable[];
  /** `cellId` of what is withheld there */
  withheld: ReadonlySet<string>;
  offers: readonly OfferPlace[];
  /** frozen and read by the council, never released so far */
  isDraft?: boolean;
}

/** A number that everybody can look up elsewhere: the statistics of the city, a press release. */
export interface KnownFigure {
  /** the day that it is about, up to which it counts: a reporting date or any other */
  date: string;
  indicator: string;
  dimensions: readonly Dimension[];
  key: readonly string[];
  value: number;
  source: string;
}

export interface ProtectionRequest {
  /** smallest count that may be printed, at least 3 */
  threshold: number;
  /** of the operation, never published: decides between patterns that are equally good */
  secret: string;
  date: string;
  revision: number;
  tables: readonly CountTable[];
  /** counted, and printed nowhere: numbers that everybody knows to exist, and a provider exactly: protected like those that are printed */
  unprinted?: readonly CountTable[];
  offers: readonly OfferPlace[];
  /** all other snapshots, every revision, in the order in which they were frozen: those that are not released have readers, too */
  earlier: readonly EarlierRelease[];
  /** how many of them were frozen before this one; all of them where nothing is said */
  frozenBefore?: number;
  /** of any day, also of those before and after */
  known: readonly KnownFigure[];
  /** FAST: protector and audits; EXACT: cuts to the optimum in bounded rounds after it, the better pattern is taken */
  effort: 'FAST' | 'EXACT';
  /** tables about fewer people print their totals alone; 30 where nothing is said */
  smallestBase?: number;
}

/** What the judges say about a pattern. Nothing in it tells primary cells from secondary ones. */
export interface AuditReport {
  /** false: the snapshot must not be released, by anyone */
  passed: boolean;
  /** cells of this release, of all releases together, and relations between them that a reader can write down */
  cells: number;
  linkedCells: number;
  relations: number;
  withheld: number;
  /** demands checked by whole-number tables without a solver, and those that failed */
  demands: number;
  failed: number;
  /** withheld cells whose range was found by linear programming, and those that lie in too narrow a one */
  ranges: number;
  tooNarrow: number;
  /** one judgement for each provider, who knows the cells of its own measures: provider -> cells that it could find out */
  providers: Readonly<Record<string, number>>;
}

export interface Protection {
  /** `cellId` of every cell of this release that is withheld */
  withheld: ReadonlySet<string>;
  method: 'FAST' | 'EXACT';
  /** information lost by this pattern, and a proven lower bound for any pattern (0 where none was sought) */
  cost: number;
  bound: number;
  audit: AuditReport;
}

/** What tables count, each number once: `cellId` -> value. */
export const countsOf = (tables: readonly CountTable[]): Map<string, number> =>
  new Map(
    tables.flatMap(({ dimensions, cells }) =>
      cells.map(({ indicator, key, value }) => [cellId(indicator, dimensions, key), value] as const),
    ),
  );

/** The same for the same cell in every table that prints it: indicator and the values that are not TOTAL. */
export function cellId(indicator: string, dimensions: readonly string[], key: readonly string[]): string {
  const parts = dimensions.map((dimension, n) => [dimension, key[n] ?? TOTAL] as const).filter(([, value]) => value !== TOTAL);
  return [indicator, ...parts.map(([dimension, value]) => `${dimension}=${value}`).sort()].join('|');
}
