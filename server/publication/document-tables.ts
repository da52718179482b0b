import { type CountTable, cellId } from '../disclosure/protection.type.ts';
import { keysOf } from './count-tables.ts';
import type { Numbers } from './counting.ts';
import { hoursOfPrinted, isRatio, ratioOfPrinted } from './derived.ts';
import type { Frame } from './frame.ts';
import type { HoursLevel } from './hours.ts';
import { freeNumbers, type Lookup, type Print, printedCounts } from './printed.ts';
import { publishedTables } from './published-tables.ts';
import type { DocumentTable } from './snapshot-document.type.ts';
import { valuesOf } from './table-values.ts';

export interface TablesInput {
  numbers: Numbers;
  counts: readonly CountTable[];
  withheld: ReadonlySet<string>;
  hiddenHours: ReadonlySet<HoursLevel>;
  frame: Frame;
  date: string;
}

/** Everything that is printed of a date: counts as far as they may be, money and places, and what follows from printed numbers. */
export function documentTables({ numbers, counts, withheld, hiddenHours, frame, date }: TablesInput): DocumentTable[] {
  const counted = new Set(
    counts.flatMap(({ dimensions, cells }) => cells.map(({ indicator, key }) => cellId(indicator, dimensions, key))),
  );
  const protectedCounts = printedCounts(numbers, counted, withheld);
  const free = freeNumbers(numbers);
  const printed: Lookup = (code, dimensions, key) =>
    code.startsWith('KIM_FUNDS') ? free(code, dimensions, key) : protectedCounts(code, dimensions, key);
  return publishedTables.map((table) => {
    const { id, title, kind, dimensions } = table;
    const values = dimensions.map((dimension) => valuesOf(dimension, table, frame, date));
    const keys = keysOf(values);
    const lookup = { printed, hours: free, hiddenHours };
    const indicators = [...table.indicators.filter((code) => !code.includes(':')), ...(table.derived ?? [])];
    const print = (code: string, key: string[]): Print => {
      if (code === 'KIM_HOURS') return hoursOfPrinted(dimensions, key, keys, lookup);
      if (isRatio(code)) return ratioOfPrinted(code, dimensions, key, printed);
      return kind === 'FREE' ? free(code, dimensions, key) : printed(code, dimensions, key);
    };
    const cells = indicators.flatMap((indicator) => keys.map((key) => ({ indicator, key, ...print(indicator, key) })));
    return { id, title, dimensions, values, indicators, cells };
  });
}
