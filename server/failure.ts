/** Exit codes of every command, after sysexits. */
export const EXIT = { OK: 0, FAILED: 1, USAGE: 64, DATA: 65, CONFIG: 78 } as const;

/** Something a person can mend: one sentence says what is wrong and what to do. Ends the process without a stack trace. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly exitCode: number = EXIT.FAILED,
  ) {
    super(message);
    this.name = 'Failure';
  }
}
