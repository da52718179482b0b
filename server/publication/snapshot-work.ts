import type { Text } from '../indicators/definition.ts';
import { createLog } from '../log.ts';
import { Refusal } from '../refusal.ts';
import type { Transaction } from '../transaction.ts';
import { refusals } from './refusal.ts';
import { waitedTooLong } from './waiting.ts';

export enum SnapshotWorkKind {
  FREEZE = 'FREEZE',
  RELEASE = 'RELEASE',
}

export enum SnapshotWorkState {
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  FAILED = 'FAILED',
}

/** A freezing or release that goes on after the answer to the request that began it. */
export interface Work {
  kind: SnapshotWorkKind;
  date: string;
  state: SnapshotWorkState;
  startedAt: string;
  endedAt: string | null;
  /** why it failed */
  problem: Text | null;
}

const BROKEN: Text = {
  de: 'Dabei ist ein Fehler aufgetreten, und nichts wurde geändert; bitte noch einmal versuchen. Das Protokoll des Servers nennt ihn.',
  en: 'Something went wrong, and nothing was changed; please try again. The log of the server names it.',
};

/**
 * The last work of each operation, by the database that it is about. Kept in the process: what it was doing when it ended was
 * rolled back, so a new process rightly knows of none.
 */
const works = new WeakMap<Transaction, Map<string, Work>>();

export const workOf = (transaction: Transaction, operation: string): Work | null =>
  works.get(transaction)?.get(operation) ?? null;

/**
 * Begins a work and comes back at once.
 * @throws CONFLICT while another one of the operation is under way
 */
export function beginWork(
  transaction: Transaction,
  { operation, kind, date }: { operation: string; kind: SnapshotWorkKind; date: string },
  run: () => Promise<unknown>,
): Work {
  if (workOf(transaction, operation)?.state === SnapshotWorkState.RUNNING) throw refusals.busy();
  const work: Work = {
    ...{ kind, date, state: SnapshotWorkState.RUNNING },
    ...{ startedAt: new Date().toISOString(), endedAt: null, problem: null },
  };
  const ofDatabase = works.get(transaction) ?? new Map<string, Work>();
  works.set(transaction, ofDatabase.set(operation, work));
  const end = (state: SnapshotWorkState, problem: Text | null) =>
    Object.assign(work, { state, problem, endedAt: new Date().toISOString() });
  // after the answer: the work takes the processor for seconds
  setTimeout(() => {
    run().then(
      () => end(SnapshotWorkState.DONE, null),
      (error: unknown) => {
        const problem = problemOf(error);
        if (problem === BROKEN)
          createLog('error').error('a snapshot failed', { error: String((error as Error)?.stack ?? error) });
        end(SnapshotWorkState.FAILED, problem);
      },
    );
  }, 50);
  return work;
}

function problemOf(error: unknown): Text {
  if (error instanceof Refusal) return error.text;
  if (waitedTooLong(error)) return refusals.busy().text;
  const { extensions, message } = error as { extensions?: { code?: string }; message: string };
  return extensions?.code ? { de: message, en: message } : BROKEN;
}
