import { goOn, returnLater } from './careers.ts';
import { compare } from './days.ts';
import { drawLanguageLevels } from './language.ts';
import { withoutAnswers } from './missing.ts';
import { drawNewcomers } from './newcomers.ts';
import { Occupancy } from './occupancy.ts';
import { drawOutcomes } from './outcomes.ts';
import { drawStatusChanges } from './residence.ts';
import { fillResults } from './results.ts';
import { audiences } from './stay.ts';
import type { DemoPerson } from './types.ts';

/** Everybody, in the order of first entry. */
export function drawPeople(): DemoPerson[] {
  const occupancy = new Occupancy();
  const drafts = audiences.flatMap((audience) => drawNewcomers(audience, occupancy));
  drafts.sort((one, other) => compare(one.enteredOn, other.enteredOn) || compare(one.key, other.key));
  for (const draft of drafts) goOn(draft, occupancy);
  for (const draft of drafts) fillResults(draft);
  for (const draft of returnLater(drafts, occupancy)) fillResults(draft);
  for (const draft of drafts) {
    draft.attendances.sort((one, other) => compare(one.enteredOn, other.enteredOn) || compare(one.measure, other.measure));
    draft.languageLevelChanges = drawLanguageLevels(draft);
    draft.outcomes = drawOutcomes(draft);
    draft.residenceStatusChanges = drawStatusChanges(draft);
  }
  withoutAnswers(drafts);
  return drafts.map(({ key: _, ...person }, index) => ({ ...person, pseudonym: `demo-${String(index + 1).padStart(4, '0')}` }));
}
