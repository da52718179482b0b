import { m } from '#lib/paraglide/messages.js';
import { problem } from '#lib/problem.ts';
import { readAddress, type SnapshotAddress } from '#lib/snapshot-address.ts';

export const FROM = 'von';
export const TO = 'bis';

type Known = { date: string; revision: number };

interface Compared {
  from: SnapshotAddress;
  to: SnapshotAddress;
}

/**
 * Which two dates an address compares, the earlier one first; without a word the last two.
 * @param known all snapshots that the reader may see
 * @returns undefined where there are no two to compare
 * @throws the page of a problem, with one sentence
 */
export function comparedDates({ searchParams }: Pick<URL, 'searchParams'>, known: readonly Known[]): Compared | undefined {
  const dates = [...new Set(known.map(({ date }) => date))].sort();
  const last = dates.at(-1);
  if (!last || dates.length < 2) return undefined;
  const read = (name: string, otherwise: string) => {
    const address = readAddress(searchParams.get(name) || otherwise, m.cmp_unknown());
    const isThere = known.some(({ date, revision }) => date === address.date && [null, revision].includes(address.revision));
    if (!isThere) problem(404, m.cmp_unknown());
    return address;
  };
  const to = read(TO, last);
  const others = dates.filter((date) => date !== to.date);
  const before = others.findLast((date) => date < to.date) ?? (others[0] as string);
  const from = read(FROM, before);
  if (from.date === to.date) problem(400, m.cmp_same());
  return from.date < to.date ? { from, to } : { from: to, to: from };
}
