import type { GraphQLField } from 'graphql';

/** What a field costs beyond its own value, and how long the lists directly below it may be. */
export interface FieldWeight {
  /** in values of an answer */
  work: number;
  entries: number;
}

/** Says so from the arguments; kept in the extensions of a field: `@Extensions({ weigh })`. Never throws. */
export type Weigh = (given: Record<string, unknown>) => FieldWeight;

export function weighOf(field: GraphQLField<unknown, unknown>): Weigh | undefined {
  return field.extensions.weigh as Weigh | undefined;
}
