import type { Pool } from 'pg';
import { reasonOf } from './audit/reason.ts';
import type { Authenticate } from './auth/authenticate.ts';
import { anonymous, type Viewer } from './auth/viewer.ts';
import { type PersonTable, personTables } from './data-protection/person-tables.ts';
import type { Database } from './database/open.ts';
import { type UnitOfWork, unitsOfWork } from './database/unit-of-work.ts';
import { FigureReads } from './indicators/figure-reads.ts';
import { LIMITS } from './limits/limits.ts';
import { withinTime } from './limits/within-time.ts';
import { readModel } from './read/model.ts';
import { Reads } from './read/reads.ts';
import { preparedRun, type Run, withoutRecords } from './read/run.ts';
import { type Transaction, transactionOn } from './transaction.ts';

/** What every resolver of one request shares. */
export interface Context {
  viewer: Viewer;
  /** the day that stands for today, YYYY-MM-DD */
  today: string;
  reads: Reads;
  /** why the viewer reads what is specially protected, where they say so */
  reason: string | null;
  /** connections as the application's role, for accounts */
  pool: Pool;
  /** one statement on the read pool, for aggregates */
  run: Run;
  /** begins the time of the operation anew: freezing and releasing take theirs, and are answered all the same */
  restartTime: () => void;
  figures: FigureReads;
  /** entities in the name of the viewer */
  unitOfWork: UnitOfWork;
  /** several statements of the owner of the tables that see one state of the records and are stored together or not at all */
  transaction: Transaction;
  /** tables with records about people */
  tablesOfPeople: readonly PersonTable[];
}

type MakeContext = (viewer?: Viewer, reason?: string | null) => Context;

/**
 * Makes contexts, one per request.
 * @param pool connections of the read path; best with `options: '-c jit=off'`, which its short statements never need
 */
export function contextFactory({ orm, pool, owner }: Pick<Database, 'orm' | 'pool' | 'owner'>, today: () => string): MakeContext {
  const model = readModel(orm);
  const prepared = preparedRun(pool);
  const transaction = transactionOn(owner);
  const unitOfWorkFor = unitsOfWork(pool);
  const tablesOfPeople = personTables(orm);
  return (viewer = anonymous, reason = null) => {
    const run = withinTime(prepared, LIMITS.time);
    const figures = figureReads(run, viewer);
    const reads = new Reads({ model, run, viewer, reason });
    const unitOfWork = unitOfWorkFor(viewer);
    const shared = { viewer, today: today(), pool, reads, reason, run, restartTime: run.restart };
    return { ...shared, figures, unitOfWork, transaction, tablesOfPeople };
  };
}

/** What `figures` reads for a viewer; it counts all records, and asks for that only where policies.ts allows live figures. */
export const figureReads = (run: Run, viewer: Viewer): FigureReads =>
  new FigureReads(withoutRecords(run), (text, values) => run(text, values, { ...viewer, purpose: 'AGGREGATE' }));

/** Makes the context of a request from its headers. @throws UNAUTHENTICATED */
export type ContextOf = (headers: Headers) => Promise<Context>;

export const contextOfHeaders =
  (makeContext: MakeContext, authenticate: Authenticate): ContextOf =>
  async (headers) =>
    makeContext(await authenticate(headers), reasonOf(headers));
