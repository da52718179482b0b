/**
 * Thrown on the direct path where the answer is not plain data: a refused field, a resolver of its own, null at a non-null
 * field, a bad argument. graphql-js then decides, so that errors look the same on every path.
 */
export class Irregular extends Error {}
