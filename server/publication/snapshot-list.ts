import { badUserInput } from '../errors.ts';
import type { Snapshot, SnapshotConnection } from './snapshot.type.ts';

const LARGEST_PAGE = 200;

const cursorOf = ({ date, revision }: Snapshot): string => Buffer.from(`${date}#${revision}`).toString('base64url');

/** A page of snapshots, newest first. @throws BAD_USER_INPUT for a size or a cursor that cannot be */
export function pageOf(all: readonly Snapshot[], first: number, after: string | null): SnapshotConnection {
  if (!Number.isInteger(first) || first < 0 || first > LARGEST_PAGE)
    throw badUserInput(`first must be from 0 to ${LARGEST_PAGE}.`);
  const place = after === null ? -1 : all.findIndex((snapshot) => cursorOf(snapshot) === after);
  if (after !== null && place < 0) throw badUserInput('after must be a cursor that this list returned.');
  const nodes = all.slice(place + 1, place + 1 + first);
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    ...{ edges, nodes, totalCount: all.length },
    pageInfo: {
      ...{ hasNextPage: place + 1 + nodes.length < all.length, hasPreviousPage: place >= 0 },
      ...{ startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
    },
  };
}
