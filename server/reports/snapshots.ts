import type { Query } from '../indicators/operation-facts.ts';
import type { SnapshotDocument } from '../publication/snapshot-document.type.ts';
import { documentBytes, type SnapshotHead, snapshotHeads } from '../publication/store.ts';
import type { FrozenSnapshot } from './report-model.ts';

/** Which snapshot is meant: of a date the last revision, unless one is named. */
export interface SnapshotChoice {
  operation: string;
  /** YYYY-MM-DD */
  date: string;
  revision: number | null;
}

export interface LoadedSnapshot extends FrozenSnapshot {
  head: SnapshotHead;
  /** the very bytes that were frozen */
  bytes: Buffer;
}

/** Documents never change: the last ones that were read are kept by their hash. */
const KEPT = 8;
const kept = new Map<string, Promise<Buffer>>();

/** What is released of an operation, oldest first; of nothing else does a report or an open file speak. */
export const releasedSnapshots = (query: Query, operation: string): Promise<SnapshotHead[]> =>
  snapshotHeads(query, operation, false);

/** @returns the released snapshot, or null where there is none */
export async function loadSnapshot(query: Query, { operation, date, revision }: SnapshotChoice): Promise<LoadedSnapshot | null> {
  const heads = await releasedSnapshots(query, operation);
  const head = heads.findLast((one) => one.date === date && (revision === null || one.revision === revision));
  return head ? loadDocument(query, head) : null;
}

/** The document of a released snapshot. */
export async function loadDocument(query: Query, head: SnapshotHead): Promise<LoadedSnapshot> {
  const bytes = await bytesOf(query, head);
  return { head, bytes, sha256: head.sha256, document: JSON.parse(bytes.toString('utf8')) as SnapshotDocument };
}

function bytesOf(query: Query, { id, sha256 }: SnapshotHead): Promise<Buffer> {
  const known = kept.get(sha256);
  if (known) return known;
  const bytes = documentBytes(query, id);
  bytes.catch(() => kept.delete(sha256));
  kept.set(sha256, bytes);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
  return bytes;
}
