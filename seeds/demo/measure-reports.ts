import { addDays, compare, DEMO_AS_OF, earlier, endOfMonth, workday } from './days.ts';
import { measures } from './measures.ts';
import { Random } from './random.ts';
import type { DemoMeasure, DemoMeasureReport } from './types.ts';

const MONTHS = Array.from({ length: 10 }, (_, month) => endOfMonth(2026, month + 1));

/** Waiting lists as providers report them: at the end of each month, and last before the demonstration ends. */
export function drawMeasureReports(): DemoMeasureReport[] {
  return measures.flatMap((measure) => (measure.waiting === null ? [] : reportsOf(measure, measure.waiting)));
}

/** From the last report back in time, each a little different from the next; nobody waits for what has no queue today. */
function reportsOf({ slug, startsOn, endsOn }: DemoMeasure, last: number): DemoMeasureReport[] {
  const random = new Random(`waiting ${slug}`);
  const end = workday(earlier(endsOn ?? DEMO_AS_OF, DEMO_AS_OF));
  const first = earlier(addDays(startsOn, 14), end);
  const days = [...new Set([...MONTHS.map(workday), end])].filter((day) => day >= first && day <= end).sort(compare);
  let waiting = last;
  return days
    .toReversed()
    .map((reportedOn, place) => {
      if (place > 0 && last > 0) waiting = Math.max(0, waiting + random.integer(-2, 1));
      return { measure: slug, reportedOn, waiting };
    })
    .toReversed();
}
