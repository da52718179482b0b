import type { Cell } from '../cell.ts';
import { unescapeText } from './shared-strings.ts';

export interface CellContext {
  strings: readonly string[];
  isDateStyle: readonly boolean[];
  from1904: boolean;
}

const DAY_MS = 86_400_000;
/** Day 0. Excel believes in 29 February 1900, hence the day before the last of 1899; dates before March 1900 do not occur. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_465; // 31 December 9999

/**
 * The value of a cell. A day becomes YYYY-MM-DD, whatever its format shows; a formula counts with the result that was
 * stored with it, a failed one as the text of its error (#REF!), never as empty. Nothing is evaluated.
 */
export function cellValue(type: string, style: string | undefined, raw: string, context: CellContext): Cell {
  if (raw === '') return '';
  if (type === 's') return context.strings[Number(raw)] ?? '#REF!';
  if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return raw.slice(0, 10);
  if (type !== 'n') return unescapeText(raw);
  const number = Number(raw);
  if (!Number.isFinite(number)) return raw;
  const isDate = style !== undefined && context.isDateStyle[Number(style)];
  return isDate ? dayOf(number, context.from1904) : number;
}

/** The day of a serial number; the time of day is cut off, after half a second of rounding error was made good. */
function dayOf(serial: number, from1904: boolean): Cell {
  if (serial < 0 || serial > LAST_DAY) return serial;
  const whole = Math.floor(serial + 0.5 / 86_400);
  const epoch = from1904 ? EPOCH_1904 : EPOCH_1900;
  return new Date(epoch + whole * DAY_MS).toISOString().slice(0, 10);
}
