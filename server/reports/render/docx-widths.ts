import type { ReportTable } from '../model/model.type.ts';

/** room between two columns, in letters */
const GAP = 2;
/** the type of heads is bold */
const BOLD = 1.08;

/**
 * Widths of the columns of a table: each takes its longest word whole, the longest of all only as far as there is room, and what is
 * left goes to the columns whose texts are longest.
 * @param whole width of the table
 * @param letters how many letters stand beside each other in it
 */
export function columnWidths({ heads, columns, rows }: ReportTable, whole: number, letters: number): number[] {
  const names = [...heads, ...columns];
  const texts = names.map((_, n) => rows.map((row) => row.head[n] ?? row.cells[n - heads.length]?.text ?? ''));
  const widest = (n: number, parts: (text: string) => string[]) =>
    Math.max(
      ...parts(names[n] as string).map((part) => BOLD * lettersOf(part)),
      ...(texts[n] as string[]).flatMap(parts).map(lettersOf),
    );
  const words = capped(
    // a number and its unit are one word
    names.map((_, n) => widest(n, (text) => text.split(' ')) + GAP),
    letters,
  );
  const more = names.map((_, n) => widest(n, (text) => [text]) + GAP - (words[n] as number));
  const left = Math.max(0, letters - sum(words));
  // twice the text asks for less than twice the room: it can take another line
  const shares = more.map((each) => Math.max(0, each) ** 0.7);
  const parts = words.map((word, n) => word + Math.min(more[n] as number, (left * (shares[n] as number)) / (sum(shares) || 1)));
  const widths = parts.map((part) => Math.floor((whole * part) / sum(parts)));
  widths[0] = (widths[0] as number) + whole - sum(widths);
  return widths;
}

/** The widths, the widest ones cut to the same length so that all of them have room. */
function capped(widths: readonly number[], room: number): number[] {
  let cap = Math.max(...widths);
  const cut = () => widths.map((width) => Math.min(width, cap));
  while (sum(cut()) > room && cap > 1) cap -= 0.5;
  return cut();
}

/** About how wide a text is set in Arial, in letters of half its size. */
function lettersOf(text: string): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return width;
}

function widthOf(letter: string): number {
  if (/[A-ZÄÖÜ%€…–mw]/.test(letter)) return 1.45;
  return /[fijlt .,:;()'|-]/.test(letter) ? 0.6 : 1.1;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
