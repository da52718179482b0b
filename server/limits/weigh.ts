import type { GraphQLField } from 'graphql';

/** What a field costs beyond its own value, and how long its lists may be. */
export interface FieldWeight {
  /** in values of an answer */
  work?: number;
  /** of each list directly below */
  entries?: number;
  /** of the field itself, where it is a list */
  length?: number;
  /** true where it counts records */
  isTable?: boolean;
}

/** Says so from the arguments; kept in the extensions of a field: `@Extensions({ weigh })`. Never throws. */
export type Weigh = (given: Record<string, unknown>) => FieldWeight;

export function weighOf(field: GraphQLField<unknown, unknown>): Weigh | undefined {
  return field.extensions.weigh as Weigh | undefined;
}
