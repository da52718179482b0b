import { problem } from '#lib/problem.ts';
import { isDay } from '#lib/reporting-dates.ts';

/** A snapshot in an address: 2026-09-30 is its last revision, 2026-09-30-r1 always the same one. */
export interface SnapshotAddress {
  date: string;
  revision: number | null;
}

export const addressOf = ({ date, revision }: SnapshotAddress): string => (revision === null ? date : `${date}-r${revision}`);

/** @throws the page of a problem, with the sentence, where it is no address of a snapshot */
export function readAddress(text: string, sentence: string): SnapshotAddress {
  const [, date = '', revision] = /^(\d{4}-\d\d-\d\d)(?:-r([1-9]\d{0,3}))?$/.exec(text) ?? [];
  if (!isDay(date)) problem(404, sentence);
  return { date, revision: revision ? Number(revision) : null };
}
