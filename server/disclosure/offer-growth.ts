import { statesOfLastDate } from './entry-rules.ts';
import { structureOf } from './offer-rules.ts';
import { atMost, groupsOf, termsOf } from './offer-slack.ts';
import { COMPLETE_PERSONS, GROWING_PARTS, isMonotone, type Parts } from './relations.ts';
import type { State } from './states.ts';
import type { ReaderSystem, Term } from './system.ts';

/** People whose number only grows: those of an indicator, those without an attribute, those with both of two steps. */
const GROWING: readonly Parts[] = [
  ...[...COMPLETE_PERSONS].filter(isMonotone).map((indicator) => ({ wholes: [indicator], parts: [] })),
  ...GROWING_PARTS.filter(({ parts, wholes }) => [...parts, ...wholes].every((indicator) => COMPLETE_PERSONS.has(indicator))),
];

/**
 * Who attends two pillars has attended them ever after: what the pillars have together beyond the operation only grows, and what the
 * measures of a pillar have beyond it. Left out where a corrected record contradicts it.
 */
export function addOfferGrowth(system: ReaderSystem, states: readonly State[]): void {
  const groups = new Map(states.map((state) => [state.number, groupsOf(system, state)]));
  for (const later of states)
    for (const sooner of statesOfLastDate(states, later))
      for (const [group, offers] of groups.get(later.number) ?? []) {
        const before = groups.get(sooner.number)?.get(group);
        if (!before || offers.size < 2) continue;
        const names = [...offers.keys()];
        const { covers } = structureOf(names, later);
        for (const growing of GROWING)
          for (const { whole, parts } of covers) {
            // an offer that the sooner date does not have was attended by nobody then
            const at = (date: Map<string, Map<string, number>>, n: number) => date.get(names[n] as string);
            const [now, then] = [offers, before].map((date) =>
              beyond(
                growing,
                at(date, whole),
                parts.map((n) => at(date, n)),
              ),
            );
            if (now && then) atMost(system, then, now);
          }
      }
}

type Cells = Map<string, number> | undefined;

/** What the parts have together beyond the whole. */
function beyond(each: Parts, whole: Cells, parts: readonly Cells[]): Term[] | undefined {
  const present = parts.filter((cells) => cells !== undefined);
  const terms = [whole, ...present].map((cells) => cells && termsOf(each, cells));
  if (terms.some((each) => each === undefined)) return undefined;
  const [all, ...others] = terms as Term[][];
  return [...others.flat(), ...(all as Term[]).map(([factor, cell]): Term => [-factor, cell])];
}
