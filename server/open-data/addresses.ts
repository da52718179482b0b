import type { SnapshotHead } from '../publication/store.ts';

/** Addresses of open files below the one of the server: stable, a revision that is named always gives the same. */
export const catalogPath = '/open-data/catalog.jsonld';

export const documentPath = ({ operation, date, revision }: Pick<SnapshotHead, 'operation' | 'date' | 'revision'>): string =>
  `/open-data/${operation}/${date}-r${revision}.json`;

export const tablePath = (
  { operation, date, revision }: Pick<SnapshotHead, 'operation' | 'date' | 'revision'>,
  table: string,
): string => `/open-data/${operation}/${date}-r${revision}/${table}.csv`;

export const dictionaryPath = (operation: string, ext: 'csv' | 'json'): string =>
  `/open-data/${operation}/data-dictionary.${ext}`;
