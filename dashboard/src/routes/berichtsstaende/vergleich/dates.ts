import { m } from '#lib/paraglide/messages.js';
import { problem } from '#lib/problem.ts';
import { readAddress, type SnapshotAddress } from '#lib/snapshot-address.ts';

export const FROM = 'von';
export const TO = 'bis';

interface Compared {
  from: SnapshotAddress;
  to: SnapshotAddress;
}

/**
 * Which two dates an address compares, the earlier one first; without a word the last two.
 * @param known dates of all snapshots that the reader may see
 * @returns undefined where there are no two to compare
 * @throws the page of a problem, with one sentence
 */
export function comparedDates(
  { searchParams }: { searchParams: URLSearchParams },
  known: readonly string[],
): Compared | undefined {
  const dates = [...new Set(known)].sort();
  const [last, lastButOne] = [dates.at(-1), dates.at(-2)];
  if (!last || !lastButOne) return undefined;
  const read = (name: string, otherwise: string) => {
    const address = readAddress(searchParams.get(name) || otherwise, m.cmp_unknown());
    if (!dates.includes(address.date)) problem(404, m.cmp_unknown());
    return address;
  };
  const to = read(TO, last);
  const from = read(FROM, dates.filter((date) => date < to.date).at(-1) ?? lastButOne);
  if (from.date === to.date) problem(400, m.cmp_same());
  return from.date < to.date ? { from, to } : { from: to, to: from };
}
