import type { FigureQuality } from '../../../server/indicators/figure.type.ts';
import { addDays } from '../random.ts';
import { afterExit, isComplete, lastExit, type Person, sixMonthsAfter, voluntary } from './oracle.ts';

/*
 * How good the records behind a number are, read person by person; shares nothing with the server's code but the type.
 */

const share = (people: Person[], isPart: (p: Person) => boolean): number | null =>
  people.length ? people.filter(isPart).length / people.length : null;

/** More than 28 days before the day t. */
const isLongBefore = (day: string, t: string): boolean => addDays(day, 28) < t;

const begun = (p: Person, t: string) => p.attendances.filter((a) => String(a.entered_on) <= t);
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });
const dayInPotsdam = (instant: string): string => clock.format(new Date(instant));

/** Attendances that are open at the end of day t, with the last day of their measure. */
const open = (p: Person, t: string) =>
  p.attendances.filter((a) => String(a.entered_on) <= t && (a.left_on === null || String(a.left_on) > t));

/** @param people those of one cell, whatever they count in; `low` is empty for cumulative values */
export function qualityByHand(code: string, people: Person[], low: string, t: string): FigureQuality {
  const known = people.filter((p) => String(p.entered_on) <= t);
  const found = known.filter((p) => String(p.entered_on) >= low);
  const shares = {
    incompleteShare: share(found, (p) => !isComplete(p)),
    unrecordedExitShare: share(
      found.filter((p) => open(p, t).length > 0),
      (p) => open(p, t).some((a) => a.measure_ends_on !== null && isLongBefore(String(a.measure_ends_on), t)),
    ),
    lateEntryShare: share(
      found.filter((p) => begun(p, t).some((a) => a.recorded_at !== null)),
      (p) =>
        begun(p, t).some(
          (a) => a.recorded_at !== null && dayInPotsdam(String(a.recorded_at)) > addDays(String(a.entered_on), 14),
        ),
    ),
  };
  const question = voluntary[code];
  if (question) {
    const asked = found.filter(isComplete);
    return { ...shares, notGivenShare: share(asked, (p) => p[question] === null), overdueExitShare: null };
  }
  const rule = afterExit[code];
  if (!rule) return { ...shares, notGivenShare: null, overdueExitShare: null };
  const [eligible, answer, months] = rule;
  const dueOn = (p: Person): string | null => {
    const exit = lastExit(p, t);
    if (!exit) return null;
    return months ? sixMonthsAfter(String(exit.left_on)) : String(exit.left_on);
  };
  const asked = known.filter((p) => {
    const due = dueOn(p);
    return isComplete(p) && eligible(p) && due !== null && due >= low && due <= t;
  });
  const isMissing = (p: Person): boolean => lastExit(p, t)?.[answer] === null;
  return {
    ...shares,
    notGivenShare: share(asked, isMissing),
    overdueExitShare: share(
      asked.filter((p) => isLongBefore(String(dueOn(p)), t)),
      isMissing,
    ),
  };
}
