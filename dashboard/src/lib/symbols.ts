import type { Cell } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';

/** Each symbol among the cells once, with its words. */
export function symbolsOf(cells: Cell[]): [symbol: string, words: string][] {
  return [...new Map(cells.flatMap((cell) => (cell.words ? [[cell.symbol ?? cell.text, cell.words] as const] : [])))];
}

/** Notes without the one that says no more than the meaning of the point, which stands below the table already. */
export const besideSymbols = (notes: string[]): string[] => notes.filter((note) => !note.includes(m.symbol_withheld()));

/** A cell as it is read out: with words in place of its symbol. */
export const spoken = ({ text, symbol = text, words }: Cell): string => (words ? text.replace(symbol, words) : text);

/** Each mark beside a value of the cells once, with its words. */
export function marksIn(cells: Cell[]): [mark: string, words: string][] {
  return [
    ...(cells.some(({ isRevised }) => isRevised) ? [['r', m.symbol_revised()] as [string, string]] : []),
    ...(cells.some(({ isInternal }) => isInternal) ? [['n', m.symbol_internal()] as [string, string]] : []),
  ];
}
