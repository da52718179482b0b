/** Nothing of this can be released, whatever is withheld: tables that contradict each other, or too many. Its sentence says what to do. */
export class CannotProtect extends Error {}
