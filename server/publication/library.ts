import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import type { FiguresInput } from '../indicators/figures.input.ts';
import type { Query } from '../indicators/operation-facts.ts';
import { Ability, can } from '../policies.ts';
import { PublishedIndex } from './published-index.ts';
import { readDocument } from './read-document.ts';
import { type SnapshotHead, snapshotHeads } from './store.ts';

/** Statements about snapshots; the database shows the viewer those that are meant for its role, whatever is asked. */
export const asReader =
  ({ run, viewer: { role, providerId } }: Pick<Context, 'run' | 'viewer'>): Query =>
  (text, values) =>
    run(text, values, { role, providerId });

/** A document never changes: it is read once and kept by its hash. */
const KEPT = 16;
const kept = new Map<string, Promise<PublishedIndex>>();

/** The document of a snapshot, ready for questions. */
export function indexOf(query: Query, { id, sha256 }: SnapshotHead): Promise<PublishedIndex> {
  const known = kept.get(sha256);
  if (known) return known;
  const index = readDocument(query, id).then((document) => new PublishedIndex(document));
  index.catch(() => kept.delete(sha256));
  kept.set(sha256, index);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
  return index;
}

const heads = new WeakMap<Context, Map<string, Promise<SnapshotHead[]>>>();

/** Snapshots of an operation that the viewer may read, oldest first; asked for once in a request. */
export function visibleSnapshots(context: Context, operation: string): Promise<SnapshotHead[]> {
  const known = heads.get(context) ?? new Map<string, Promise<SnapshotHead[]>>();
  heads.set(context, known);
  const found =
    known.get(operation) ?? snapshotHeads(asReader(context), operation, can(context.viewer, Ability.READ_FROZEN_FIGURES));
  known.set(operation, found);
  return found;
}

/** The released revision that a snapshot corrects; undefined where it is the first one. */
export async function releasedBefore(context: Context, head: SnapshotHead): Promise<SnapshotHead | undefined> {
  if (head.revision === 1) return undefined;
  const visible = await visibleSnapshots(context, head.operation);
  return visible.findLast(
    ({ date, revision, releasedAt }) => releasedAt !== null && date === head.date && revision < head.revision,
  );
}

/** What was read before in this request may have changed. */
export const forgetSnapshots = (context: Context): boolean => heads.delete(context);

/**
 * The snapshot that answers a question: the one of the day that is named, otherwise the last released one on or before the cut-off.
 * @returns null where the records answer, or nothing does
 * @throws NOT_FOUND where the viewer can read no snapshot of that very day
 */
export async function snapshotFor(context: Context, { operation, snapshot, asOf }: FiguresInput): Promise<SnapshotHead | null> {
  if (!snapshot && can(context.viewer, Ability.READ_LIVE_FIGURES)) return null;
  if (operation.includes('\0')) return null;
  const visible = await visibleSnapshots(context, operation);
  if (snapshot) {
    const head = visible.findLast(({ date }) => date === snapshot);
    if (!head) throw notFound(`There is no snapshot of ${snapshot}.`);
    return head;
  }
  return visible.findLast(({ date, releasedAt }) => releasedAt !== null && (!asOf || date <= asOf)) ?? null;
}
