import { recordReaders } from '../policies.ts';
import { isRecord } from '../scope.ts';
import type { Column, EntityModel } from './model.ts';

/**
 * True where everybody who may see a row of the entity may read the column: rows of records are there for those alone who read
 * records, other rows for everybody. Only then a filter or an order on the column gives nothing away.
 */
export function isOpenWithRow(entity: EntityModel, { roles }: Column): boolean {
  if (!roles) return true;
  return isRecord(entity) && recordReaders.every((role) => roles.includes(role));
}
