import { type GraphQLLeafType, type GraphQLOutputType, getNullableType, isNonNullType } from 'graphql';
import { globalId } from './global-id.ts';
import { Irregular } from './irregular.ts';
import type { Column, EntityModel } from './model.ts';
import type { Decode } from './rows.ts';

/** Types whose values PostgreSQL's JSON already has in their final form. */
const PLAIN = new Set(['String', 'Boolean', 'Date']);

/** A published column as it stands in the response. */
export function leafDecoder(entity: EntityModel, column: Column, type: GraphQLOutputType, place: number): Decode {
  if (column.name === 'id') return (row) => globalId(entity.name, row[place] as number);
  const leaf = getNullableType(type) as GraphQLLeafType;
  if (PLAIN.has(leaf.name)) return notNull(type, (row) => row[place]);
  return notNull(type, (row) => (row[place] === null ? null : leaf.serialize(row[place])));
}

/** Leaves null at a non-null field to graphql-js, which knows how far it reaches. */
export function notNull(type: GraphQLOutputType, decode: Decode): Decode {
  if (!isNonNullType(type)) return decode;
  return (row) => {
    const value = decode(row);
    if (value === null || value === undefined) throw new Irregular();
    return value;
  };
}
