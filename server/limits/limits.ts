/**
 * What one operation may ask for. The largest page of the dashboard uses at most half of each; a test runs them all
 * (docs/decisions/0012-limits.md says how the numbers were found).
 */
export const LIMITS = {
  /** words and signs of the document, before anything else looks at it */
  tokens: 3_000,
  /** errors that a broken document is told about */
  mistakes: 5,
  /** fields below fields, fragments followed */
  depth: 16,
  rootFields: 30,
  aliases: 60,
  directives: 60,
  /** values in all arguments: every entry of a list and every field of a filter counts, for each use of a variable again */
  inputs: 2_000,
  /** objects and lists inside of each other in the variables */
  inputDepth: 40,
  /** `figures` fields: each may count everything there is */
  tables: 20,
  /** values of the answer if every list were as long as it may be, and what counting costs (`weigh`) */
  cost: 500_000,
  /** ms from the first to the last statement of an operation */
  time: 10_000,
} as const;
