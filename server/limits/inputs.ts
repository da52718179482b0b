import { badUserInput, hasNul, NO_NUL, tooComplex } from '../errors.ts';
import { LIMITS } from './limits.ts';

/**
 * Number of values in an argument: each scalar, and each object and list around them.
 * @throws BAD_USER_INPUT for a text that PostgreSQL could not store; TOO_COMPLEX where they lie too deep in each other: whatever
 *   reads them next would run out of stack
 */
export function countInputs(value: unknown, depth = 0): number {
  if (depth > LIMITS.inputDepth)
    throw tooComplex(
      `Arguments may hold at most ${LIMITS.inputDepth} lists or objects inside of each other; please filter by less.`,
    );
  if (typeof value === 'string' && hasNul(value)) throw badUserInput(NO_NUL);
  if (value === null || typeof value !== 'object') return 1;
  let count = 1;
  for (const part of Object.values(value)) count += countInputs(part, depth + 1);
  return count;
}
