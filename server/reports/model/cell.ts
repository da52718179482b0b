import { Unit } from '../../indicators/definition.ts';
import type { DocumentCell } from '../../publication/snapshot-document.type.ts';
import { words } from '../words/words.ts';
import type { Format } from './format.ts';
import type { NumberKind, ReportCell } from './model.type.ts';

interface Printed {
  unit: Unit;
  decimals: number;
}

/** A figure as it stands in a table: value, "-" for zero, "." where withheld, "r" behind what a revision has corrected. */
export function printCell(cell: DocumentCell | undefined, indicator: Printed, format: Format): ReportCell {
  const say = words(format.language);
  const mark = (text: string) => (cell?.isRevised ? `${text}\u00a0r` : text);
  if (cell?.status === 'SUPPRESSED') return { text: mark('.'), words: say.symbols.withheld };
  if (cell?.status === 'NOT_APPLICABLE') return { ...notMeaningful(format), text: mark('x') };
  if (cell?.status !== 'PUBLISHED' || cell.value === null) return { text: mark('\u2026'), words: say.symbols.notAvailable };
  if (cell.value === 0) return { text: mark('-'), words: say.symbols.zero, number: 0, kind: kindOf(indicator) };
  return { text: mark(format.amount(cell.value, indicator)), number: scaled(cell.value, indicator), kind: kindOf(indicator) };
}

/** A number that is always there, such as a target. */
export function printNumber(value: number | null, indicator: Printed, format: Format): ReportCell {
  if (value === null) return { text: '\u2026', words: words(format.language).symbols.notAvailable };
  return { text: format.amount(value, indicator), number: scaled(value, indicator), kind: kindOf(indicator) };
}

/** A place in a table where no figure makes sense. */
export const notMeaningful = ({ language }: Format): ReportCell => ({ text: 'x', words: words(language).symbols.notApplicable });

export const plainCell = (text: string): ReportCell => ({ text });

function kindOf({ unit, decimals }: Printed): NumberKind {
  if (unit === Unit.SHARE) return 'share';
  if (unit === Unit.EUR_CENT) return 'euro';
  return decimals > 0 ? 'decimal' : 'count';
}

const scaled = (value: number, { unit }: Printed): number => (unit === Unit.EUR_CENT ? value / 100 : value);
