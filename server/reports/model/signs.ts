import type { Block, ReportTable } from './model.type.ts';

/** What the signs of a table mean, each once, in the order of the table; empty where it has only numbers. */
export function signNote({ rows }: ReportTable): string {
  const signs = new Map<string, string>();
  for (const { cells } of rows) for (const { text, words } of cells) if (words) signs.set(text.charAt(0), words);
  return [...signs].map(([sign, words]) => `${sign} = ${words}`).join('; ');
}

/** Does the heading above a table say its title already? */
export function isNamedAbove({ title }: ReportTable, before: readonly Block[]): boolean {
  const heading = before.findLast((block) => block.kind === 'heading');
  return heading?.text === title;
}
