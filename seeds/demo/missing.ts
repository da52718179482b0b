import { Random } from './random.ts';
import type { Draft } from './types.ts';

type Mandatory = 'gender' | 'age' | 'employmentStatus' | 'education';

/** Which mandatory answers are missing, person by person. */
const GAPS: Mandatory[][] = [
  ...Array.from({ length: 4 }, (): Mandatory[] => ['gender']),
  ...Array.from({ length: 4 }, (): Mandatory[] => ['age']),
  ...Array.from({ length: 4 }, (): Mandatory[] => ['employmentStatus']),
  ...Array.from({ length: 3 }, (): Mandatory[] => ['education']),
  ['gender', 'education'],
];

/** Makes some records incomplete: they count in KIM_INCOMPLETE and nowhere else. */
export function withoutAnswers(drafts: Draft[]): void {
  const complete = drafts.filter((draft) => draft.gender !== 'NON_BINARY' && !draft.key.startsWith('gespraechskreis'));
  const chosen = new Random('missing answers').shuffled(complete).slice(0, GAPS.length);
  for (const [index, draft] of chosen.entries()) {
    for (const field of GAPS[index] as Mandatory[]) draft[field] = null;
  }
}
