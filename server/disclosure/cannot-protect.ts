import type { Text } from '../indicators/definition.ts';

/**
 * Nothing of this can be released, whatever is withheld: tables that contradict each other, or too many. Its sentence says what to do,
 * in both languages; `message` is the English one.
 */
export class CannotProtect extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}
