import type { EntityManager, EntityName, RequiredEntityData } from '@mikro-orm/postgresql';
import { EXIT, Failure } from '../server/failure.ts';
import type { FactRow } from './facts-files.ts';

/** Rows by key. */
export const index = <T>(rows: T[], key: (row: T) => string): Map<string, T> => new Map(rows.map((row) => [key(row), row]));

/** The row that a line refers to. */
export function pick<T>(rows: Map<string, T>, row: FactRow, column: string): T {
  const found = rows.get(row.text(column));
  if (!found) throw new Failure(`seeds/facts: ${column} ${row.text(column)} is used but nowhere described.`, EXIT.DATA);
  return found;
}

/** Makes the row, or brings what is published about it up to date. */
export function keep<T extends object>(
  em: EntityManager,
  entity: EntityName<T>,
  found: T | undefined,
  key: object,
  facts: object,
): void {
  if (!found) {
    em.create(entity, { ...key, ...facts } as RequiredEntityData<T>);
    return;
  }
  const published = Object.entries(facts).filter(([, value]) => value !== null);
  Object.assign(found, Object.fromEntries(published));
}
