import type { Issue } from '../issue.ts';
import { resemblesName } from '../rows/pseudonym.ts';
import type { Known } from './known.ts';

/**
 * Pseudonyms that might be names, and pairs that differ in capital letters only: one person who would count twice.
 * @param firstRows first row of each pseudonym, in the order of the file
 */
export function doubtPseudonyms(firstRows: ReadonlyMap<string, number>, known: Known): Issue[] {
  const issues: Issue[] = [];
  const seen = new Map<string, { pseudonym: string; row: number }>();
  for (const [pseudonym, row] of firstRows) {
    const at = { row, column: 'pseudonym', value: pseudonym };
    if (resemblesName(pseudonym)) issues.push({ ...at, code: 'PSEUDONYM_RESEMBLES_NAME' });
    const small = pseudonym.toLowerCase();
    const twin = seen.get(small);
    const stored = known.persons.has(pseudonym) ? undefined : known.similar.get(small);
    if (twin) issues.push({ ...at, code: 'PSEUDONYM_SIMILAR', details: { name: twin.pseudonym, otherRow: twin.row } });
    else if (stored) issues.push({ ...at, code: 'PSEUDONYM_SIMILAR', details: { name: stored } });
    if (!twin) seen.set(small, { pseudonym, row });
  }
  return issues;
}
