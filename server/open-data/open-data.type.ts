import type { SnapshotDocument } from '../publication/snapshot-document.type.ts';
import type { SnapshotHead } from '../publication/store.ts';

/** Who answers for the data: from the settings of the installation. */
export interface Publisher {
  name: string | null;
  email: string | null;
}

export interface OpenOperation {
  slug: string;
  /** official key of the municipality, five digits for a district or a city that is one */
  ags: string;
  /** released snapshots, oldest first, and the document of the last one */
  heads: readonly SnapshotHead[];
  latest: SnapshotDocument;
}
