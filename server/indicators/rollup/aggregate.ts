/*
 * An aggregate of the catalogue is a formula over counts and sums. Those can be kept and added up; formulas cannot.
 */

const BEGIN = /count\(\*\)(?: filter \()?|coalesce\((?=sum\()/g;

interface Part {
  text: string;
  /** true for a count or a sum, false for what stands between them */
  isSum: boolean;
}

function partsOf(formula: string): Part[] {
  const parts: Part[] = [];
  let place = 0;
  for (const match of formula.matchAll(BEGIN)) {
    if (match.index < place) continue; // within the sum before
    const end = match[0].endsWith('(') ? closing(formula, match.index + match[0].length) : match.index + match[0].length;
    parts.push({ text: formula.slice(place, match.index), isSum: false }, { text: formula.slice(match.index, end), isSum: true });
    place = end;
  }
  return [...parts, { text: formula.slice(place), isSum: false }];
}

/** Place after the bracket that closes the one before `from`. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let place = from; place < text.length; place++) {
    if (text[place] === '(') depth++;
    if (text[place] === ')' && --depth === 0) return place + 1;
  }
  throw new Error(`The brackets of an aggregate do not match: ${text}`);
}

/** Counts and sums that the formula is made of, as SQL. */
export const sumsOf = (formula: string): string[] => partsOf(formula).flatMap(({ text, isSum }) => (isSum ? [text] : []));

/** The formula with something else in place of each count and sum. */
export const withSums = (formula: string, replace: (sum: string) => string): string =>
  partsOf(formula)
    .map(({ text, isSum }) => (isSum ? replace(text) : text))
    .join('');
