import { textOf } from '../table/cell.ts';
import type { Reader } from './readers.ts';

/** control characters, invisible characters, unassigned ones */
const UNPRINTABLE = /\p{C}/u;
const EMAIL = /\S@\S+\.\S/;
const NAME_PART = String.raw`(?:\p{Lu}['’])?\p{Lu}\p{Ll}[\p{L}.'’-]*`;
/** "Maria Muster", "Muster, Maria": two or more capitalised words and nothing else */
const FULL_NAME = new RegExp(String.raw`^${NAME_PART}(?:(?:\s*,\s*|\s+)${NAME_PART})+$`, 'u');
const SINGLE_NAME = new RegExp(`^${NAME_PART}$`, 'u');
/** several words of letters in any script, "محمد علي", "blauer falke" */
const WORDS = /^[\p{L}\p{M}.'’-]{2,}(?:[\s,]+[\p{L}\p{M}.'’-]{2,})+$/u;

/** 3-64 characters, never a name: what certainly is one is refused, see resemblesName for what may be one. */
export const pseudonym: Reader = (cell) => {
  const text = textOf(cell);
  const length = [...text].length;
  if (length < 3 || length > 64) return { refused: 'PSEUDONYM_LENGTH' };
  if (UNPRINTABLE.test(text)) return { refused: 'PSEUDONYM_CHARACTERS' };
  if (EMAIL.test(text) || FULL_NAME.test(text)) return { refused: 'PSEUDONYM_IS_NAME' };
  return text;
};

/** True for words without a digit that might be a name as well as an invented word. */
export function resemblesName(text: string): boolean {
  return SINGLE_NAME.test(text) || WORDS.test(text);
}
