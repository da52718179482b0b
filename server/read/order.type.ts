import { registerEnumType } from 'type-graphql';
import { once } from './generated.ts';
import type { Column, EntityModel } from './model.ts';
import { isOpenWithRow } from './open-column.ts';

export interface OrderKey {
  column: Column;
  ascending: boolean;
}

const enumValue = (name: string, ascending: boolean) =>
  `${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}_${ascending ? 'ASC' : 'DESC'}`;

/** What each value of an order enum means: `STARTS_ON_DESC` -> column startsOn, descending. */
export const orderKeys = once((entity: EntityModel): ReadonlyMap<string, OrderKey> => {
  const keys = new Map<string, OrderKey>();
  for (const column of entity.columns.values()) {
    if (!column.order) continue;
    if (column.nullable || !isOpenWithRow(entity, column))
      throw new Error(`${entity.name}.${column.name}: @Order needs a column that is NOT NULL and open to all who see its row.`);
    for (const ascending of [true, false]) keys.set(enumValue(column.name, ascending), { column, ascending });
  }
  return keys;
});

/** The enum `MeasureOrder` of an entity. */
export const orderType = once((entity: EntityModel): Record<string, string> => {
  const keys = orderKeys(entity);
  const values = Object.fromEntries([...keys.keys()].map((value) => [value, value]));
  const describe = ({ column, ascending }: OrderKey) => ({
    description: `By \`${column.name}\`, ${ascending ? 'ascending' : 'descending'}.`,
  });
  registerEnumType(values, {
    name: `${entity.name}Order`,
    description: `How a list of ${entity.name} can be ordered. Several are applied one after the other; ties are broken by id.`,
    valuesConfig: Object.fromEntries([...keys].map(([value, key]) => [value, describe(key)])),
  });
  return values;
});
