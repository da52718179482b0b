import type { Query } from '../indicators/operation-facts.ts';
import type { SnapshotDocument } from './snapshot-document.type.ts';
import { documentBytes } from './store.ts';

/** A frozen document as it was frozen. */
export async function readDocument(query: Query, id: number): Promise<SnapshotDocument> {
  return JSON.parse((await documentBytes(query, id)).toString()) as SnapshotDocument;
}
