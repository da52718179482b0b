import { cellId, TOTAL } from '../disclosure/protection.type.ts';
import type { Dimension } from '../indicators/definition.ts';
import { countOf } from './count-tables.ts';
import type { Numbers } from './counting.ts';
import type { DocumentCell } from './snapshot-document.type.ts';

/** What a reader of the publication finds under a code and key. */
export type Print = Pick<DocumentCell, 'value' | 'status' | 'numerator' | 'denominator'>;
export type Lookup = (code: string, dimensions: readonly Dimension[], key: readonly string[]) => Print;

export const withheldPrint: Print = { value: null, status: 'SUPPRESSED' };
export const unknownPrint: Print = { value: null, status: 'NOT_AVAILABLE' };
export const printOf = (value: number | null): Print => (value === null ? unknownPrint : { value, status: 'PUBLISHED' });

/** Counts as they may be printed; nothing for those that no protected table holds. */
export function printedCounts(numbers: Numbers, counted: ReadonlySet<string>, withheld: ReadonlySet<string>): Lookup {
  return (code, dimensions, key) => {
    const id = cellId(code, dimensions, key);
    if (withheld.has(id)) return withheldPrint;
    return counted.has(id) ? printOf(countOf(numbers, code, dimensions, key)) : unknownPrint;
  };
}

/** Money and places: known as recorded. What was spent on no offer is not zero for an offer: it is not known. */
export function freeNumbers(numbers: Numbers): Lookup {
  return (code, dimensions, key) => {
    const isMovement = code === 'KIM_FUNDS_SPENT' || code === 'KIM_FUNDS_DRAWN';
    const hasOffer = dimensions.some((dimension, n) => OFFERS.has(dimension) && key[n] !== TOTAL);
    return printOf(numbers.get(cellId(code, dimensions, key)) ?? (isMovement && !hasOffer ? 0 : null));
  };
}
const OFFERS = new Set<Dimension>(['FIELD_OF_ACTION', 'MEASURE', 'PROVIDER'] as Dimension[]);
