import { type CountTable, cellId } from '../disclosure/protection.type.ts';
import { findIndicator } from '../indicators/catalogue.ts';
import { Additivity, Dimension } from '../indicators/definition.ts';
import { type Numbers, ratioPart } from './counting.ts';
import type { Frame } from './frame.ts';
import { type PublishedTableDefinition, publishedTables } from './published-tables.ts';
import { valuesOf } from './table-values.ts';
import { unprintedTables } from './unprinted-tables.ts';

/** Every combination of one value of each dimension. */
export const keysOf = (values: readonly (readonly { value: string }[])[]): string[][] =>
  values.reduce<string[][]>((keys, dimension) => keys.flatMap((key) => dimension.map(({ value }) => [...key, value])), [[]]);

/** A stock that nobody reported is not known; of anything else that did not happen there was none. */
export function countOf(numbers: Numbers, code: string, dimensions: readonly Dimension[], key: readonly string[]): number | null {
  const isStock = findIndicator(ratioPart(code)?.ratio ?? code)?.additivity === Additivity.LAST_VALUE;
  return numbers.get(cellId(code, dimensions, key)) ?? (isStock ? null : 0);
}

/** The counts that are to be protected: every published table with all of its margins, zeros included. */
export function countTables(numbers: Numbers, frame: Frame, date: string): CountTable[] {
  return publishedTables.filter(({ kind }) => kind === 'COUNTS').map((table) => countTable(table, numbers, frame, date));
}

/** What hangs together with them and is printed nowhere. */
export function countUnprinted(numbers: Numbers, frame: Frame, date: string): CountTable[] {
  return unprintedTables.map((table) => {
    const counted = countTable(table, numbers, frame, date);
    return { ...counted, cells: counted.cells.filter(({ key }) => isOfItsOwn(table, key, frame)) };
  });
}

/** What a provider does in one pillar of several; with one pillar it is the provider's number, with none there is nobody. */
function isOfItsOwn({ dimensions }: PublishedTableDefinition, key: readonly string[], { measures }: Frame): boolean {
  const [pillar, provider] = [Dimension.FIELD_OF_ACTION, Dimension.PROVIDER].map(
    (dimension) => key[dimensions.indexOf(dimension)],
  );
  if (pillar === undefined || provider === undefined) return true;
  const pillars = new Set(measures.flatMap((measure) => (measure.provider === provider ? [measure.fieldOfAction] : [])));
  return pillars.size > 1 && pillars.has(pillar);
}

function countTable(table: PublishedTableDefinition, numbers: Numbers, frame: Frame, date: string): CountTable {
  const keys = keysOf(table.dimensions.map((dimension) => valuesOf(dimension, table, frame, date)));
  const cells = table.indicators.flatMap((indicator) =>
    keys.flatMap((key) => {
      const value = countOf(numbers, indicator, table.dimensions, key);
      return value === null ? [] : [{ indicator, key, value }];
    }),
  );
  return { id: table.id, dimensions: table.dimensions, cells };
}
