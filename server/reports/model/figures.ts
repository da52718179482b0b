import { TOTAL } from '../../disclosure/protection.type.ts';
import type { Dimension } from '../../indicators/definition.ts';
import type {
  DocumentCell,
  DocumentIndicator,
  DocumentTable,
  DocumentTarget,
  SnapshotDocument,
} from '../../publication/snapshot-document.type.ts';

/** Values of dimensions; what is not named is meant as a whole. */
export type Where = Partial<Record<Dimension, string>>;

/** Reads single cells of a snapshot, whichever of its tables prints them. */
export interface Figures {
  document: SnapshotDocument;
  indicator(code: string): DocumentIndicator | undefined;
  /** the printed cell; undefined where no table has it */
  cell(code: string, where?: Where): DocumentCell | undefined;
  /** the value where it is published, else null */
  value(code: string, where?: Where): number | null;
  /** the target of a series that is due next, or the last one: of the operation, or of a pillar */
  target(code: string, fieldOfAction?: string): DocumentTarget | undefined;
  /** for each series that has targets, the one due next; of the operation, or of each pillar */
  targets(scope: 'OPERATION' | 'PILLARS'): DocumentTarget[];
}

/** @param document already protected: every number in it may be printed */
export function figuresOf(document: SnapshotDocument): Figures {
  const indicators = new Map(document.indicators.map((indicator) => [indicator.code, indicator]));
  const cells = new Map<string, DocumentCell>();
  for (const table of document.tables) {
    for (const cell of table.cells) {
      if (isSumOfPeriods(table, cell)) continue;
      const id = address(cell.indicator, whereOf(table, cell));
      if (!cells.has(id)) cells.set(id, cell);
    }
  }
  const cell = (code: string, where: Where = {}) => cells.get(address(code, where));
  return {
    document,
    indicator: (code) => indicators.get(code),
    cell,
    value: (code, where) => {
      const found = cell(code, where);
      return found?.status === 'PUBLISHED' ? found.value : null;
    },
    target: (code, fieldOfAction) => nextOf(document, code, fieldOfAction ?? null),
    targets: (scope) => seriesOf(document, scope),
  };
}

const whereOf = ({ dimensions }: DocumentTable, { key }: DocumentCell): Where =>
  Object.fromEntries(dimensions.map((dimension, n) => [dimension, key[n] ?? TOTAL]));

/** The same for a cell in every table: a margin is the same cell as the one of the smaller table. */
function address(code: string, where: Where): string {
  const parts = Object.entries(where).filter(([, value]) => value !== TOTAL);
  return [code, ...parts.map(([dimension, value]) => `${dimension}=${value}`).sort()].join('|');
}

/** The sum of a table by period may reach further than the reporting date: a plan until the end is no plan to date. */
const isSumOfPeriods = ({ dimensions }: DocumentTable, { key }: DocumentCell): boolean =>
  dimensions.some((dimension, n) => dimension === 'PERIOD' && key[n] === TOTAL);

const isOfSeries = (target: DocumentTarget, fieldOfAction: string | null): boolean =>
  target.fieldOfAction === fieldOfAction && target.measure === null && target.gender === null;

function nextOf({ targets, date }: SnapshotDocument, code: string, fieldOfAction: string | null): DocumentTarget | undefined {
  const series = targets
    .filter((target) => target.indicator === code && isOfSeries(target, fieldOfAction))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return series.find(({ dueOn }) => dueOn >= date) ?? series.at(-1);
}

function seriesOf(document: SnapshotDocument, scope: 'OPERATION' | 'PILLARS'): DocumentTarget[] {
  const codes = document.indicators.map(({ code }) => code);
  const places = scope === 'OPERATION' ? [null] : document.fieldsOfAction.map(({ code }) => code);
  return places.flatMap((place) => codes.flatMap((code) => nextOf(document, code, place) ?? []));
}
