import { countsOf } from '../disclosure/protection.type.ts';
import type { Query } from '../indicators/operation-facts.ts';
import { countTables } from './count-tables.ts';
import { countNumbers } from './counting.ts';
import type { Frame } from './frame.ts';
import { protectionRecord, type SnapshotHead } from './store.ts';

/**
 * The newest date after this one whose last public revision (or last draft, where nothing of it is public) no longer says what the
 * records say. It has to be corrected first: what it prints would stand beside the corrected date as a bound that nobody can hide
 * under, and each of the two would call the other wrong.
 */
export async function staleDateAfter(
  query: Query,
  frame: Frame,
  heads: readonly SnapshotHead[],
  date: string,
): Promise<string | undefined> {
  const newest = new Map<string, SnapshotHead>();
  for (const head of heads)
    if (head.date > date && (head.releasedAt || !newest.get(head.date)?.releasedAt)) newest.set(head.date, head);
  for (const later of [...newest.values()].reverse()) {
    const { tables } = await protectionRecord(query, later.id);
    const now = countsOf(countTables(await countNumbers(query, frame, later.date), frame, later.date));
    if ([...countsOf(tables)].some(([id, value]) => value !== (now.get(id) ?? value))) return later.date;
  }
  return undefined;
}
