import { cellId, TOTAL } from '../disclosure/protection.type.ts';
import { Dimension } from '../indicators/definition.ts';
import type { Query } from '../indicators/operation-facts.ts';
import type { Numbers } from './counting.ts';
import { readDocument } from './read-document.ts';
import type { SnapshotDocument } from './snapshot-document.type.ts';
import type { SnapshotHead } from './store.ts';

/** Hours of the whole operation, and hours by pillar, which are printed all or not at all. */
export type HoursLevel = 'WHOLE' | 'PILLARS';

/** How many people have hours in attendances that began after one day and up to another, by pillar and in all. */
const PEOPLE = `select coalesce(f.code, '${TOTAL}') as part, count(distinct p.participant_id)::int as people
  from attendance a join participation p on p.id = a.participation_id join operation o on o.id = a.operation_id
  join measure m on m.id = a.measure_id join field_of_action f on f.id = m.field_of_action_id
  where o.slug = $1 and a.hours > 0 and a.entered_on > $2::date and a.entered_on <= $3::date group by grouping sets ((f.code), ())`;

interface HoursQuestion {
  operation: string;
  date: string;
  threshold: number;
  numbers: Numbers;
  /** all other snapshots; who reads drafts can subtract them, too */
  frozen: readonly SnapshotHead[];
}

/**
 * Hours that would be those of one or two people, whoever else is counted there: nobody else has any, or nobody else has any between
 * two dates. A correction of what is public prints none at all: where they differ they may be those of one person, and whether they
 * do would tell what the correction is about.
 */
export async function hiddenHours(query: Query, asked: HoursQuestion): Promise<ReadonlySet<HoursLevel>> {
  const { operation, date, threshold, numbers, frozen } = asked;
  if (frozen.some((head) => head.date === date && head.releasedAt)) return new Set(['WHOLE', 'PILLARS']);
  const hidden = new Set<HoursLevel>();
  const peopleBetween = async (after: string, until: string) => {
    const rows = await query<{ part: string; people: number }>(PEOPLE, [operation, after, until]);
    return new Map(rows.map(({ part, people }) => [part, people]));
  };
  for (const [part, people] of await peopleBetween('-infinity', date)) if (people < threshold) hidden.add(levelOf(part));
  for (const head of frozen) {
    const [after, until] = [head.date, date].sort() as [string, string];
    const people = await peopleBetween(after, until);
    for (const [part, then] of printedHours(await readDocument(query, head.id))) {
      const now = numbers.get(cellId('KIM_HOURS', [Dimension.FIELD_OF_ACTION], [part])) ?? 0;
      if (now !== then && (people.get(part) ?? 0) < threshold) hidden.add(levelOf(part));
    }
  }
  return hidden;
}

export const levelOf = (part: string): HoursLevel => (part === TOTAL ? 'WHOLE' : 'PILLARS');

/** What a snapshot says, by pillar and in all. */
function printedHours({ tables }: SnapshotDocument): Map<string, number> {
  const cells = tables.flatMap((table) => table.cells.filter(({ indicator }) => indicator === 'KIM_HOURS'));
  return new Map(cells.flatMap(({ key, value }) => (value === null ? [] : [[key[0] ?? TOTAL, value] as const])));
}
