import type { Cell } from '#lib/format.ts';

/** Each symbol among the cells once, with its words. */
export function symbolsOf(cells: Cell[]): [symbol: string, words: string][] {
  return [...new Map(cells.flatMap((cell) => (cell.words ? [[cell.symbol ?? cell.text, cell.words] as const] : [])))];
}

/** A cell as it is read out: with words in place of its symbol. */
export const spoken = ({ text, symbol = text, words }: Cell): string => (words ? text.replace(symbol, words) : text);
