import { isLocalDate } from '../../scalars.ts';
import type { Details, ValueCode } from '../issue.ts';
import { nearest } from '../nearest.ts';
import { type Cell, textOf } from '../table/cell.ts';
import type { Code, CodeList } from './code-lists.ts';

/** Why a cell does not hold what its column asks for. */
export interface Refusal {
  refused: ValueCode;
  details?: Details;
}

/** Reads a cell that is not empty. Never throws. */
export type Reader = (cell: Cell) => Code | Refusal;

export function isRefusal(read: Code | Refusal): read is Refusal {
  return typeof read === 'object';
}

/** One word of a list; capital letters do not matter. */
export function oneOf(list: CodeList): Reader {
  return (cell) => {
    const word = textOf(cell);
    return list.get(word.toLowerCase()) ?? { refused: 'NOT_IN_LIST', details: { nearest: nearest(word, list.keys()) } };
  };
}

/** A whole number from - to, both included. */
export function wholeNumber(from: number, to: number): Reader {
  return (cell) => {
    const text = textOf(cell);
    if (!/^[+-]?\d+$/.test(text)) return { refused: 'NOT_A_NUMBER' };
    const number = Number(text);
    return number >= from && number <= to ? number : { refused: 'OUT_OF_RANGE' };
  };
}

const ISO = /^\d{4}-\d\d-\d\d$/;
const GERMAN = /^(\d\d)\.(\d\d)\.(\d{4})$/;
/** Nothing in these data is older; an earlier year is a slip of the finger. */
const FIRST_DAY = '2000-01-01';

/** A day that exists, `YYYY-MM-DD` or `DD.MM.YYYY`, as `YYYY-MM-DD`. */
export const day: Reader = (cell) => {
  const text = textOf(cell).replace(GERMAN, '$3-$2-$1');
  if (!ISO.test(text)) return { refused: 'NOT_A_DATE' };
  if (!isLocalDate(text)) return { refused: 'NO_SUCH_DAY' };
  return text >= FIRST_DAY ? text : { refused: 'OUT_OF_RANGE' };
};

const DECIMAL = /^[+-]?\d+(?:[.,]\d+)?$/;
/** 1.234 may be a good thousand or a little more than one; only a numeric cell says which. */
const THOUSANDS_OR_DECIMALS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;
/** numeric(8,2) */
const MOST_HOURS = 999_999.99;

/** Hours with decimal comma or point, as text with two decimals, such as '12.50'. */
export const hours: Reader = (cell) => {
  const text = textOf(cell);
  const number = typeof cell === 'number' ? cell : Number(text.replace(',', '.'));
  if (typeof cell === 'string') {
    if (!DECIMAL.test(text)) return { refused: 'NOT_A_NUMBER' };
    if (THOUSANDS_OR_DECIMALS.test(text)) return { refused: 'AMBIGUOUS_NUMBER' };
  }
  return number >= 0 && number <= MOST_HOURS ? number.toFixed(2) : { refused: 'OUT_OF_RANGE' };
};

/** The slug of a measure, as it stands; whether there is such a measure is checked later. */
export const slug: Reader = (cell) => textOf(cell);
