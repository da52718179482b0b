import { ApolloServer } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { anonymous, type Viewer } from '../../../server/auth/viewer.ts';
import { type Context, figureReads } from '../../../server/context.ts';
import { personTables } from '../../../server/data-protection/person-tables.ts';
import { unitsOfWork } from '../../../server/database/unit-of-work.ts';
import { directPlugin } from '../../../server/read/direct.ts';
import { readModel } from '../../../server/read/model.ts';
import { Reads } from '../../../server/read/reads.ts';
import { preparedRun, type Run } from '../../../server/read/run.ts';
import { buildApiSchema } from '../../../server/schema.ts';
import type { RowScope } from '../../../server/scope.ts';
import { transactionOn } from '../../../server/transaction.ts';
import type { TestDatabase } from '../database.ts';

type Answer<Data> = FormattedExecutionResult<Data>;

export interface Asked<Data> extends Answer<Data> {
  /** SQL that ran for the answer */
  statements: string[];
}

export interface AskOptions {
  variables?: Record<string, unknown>;
  viewer?: Viewer;
  rowScope?: RowScope;
  reason?: string | null;
  /** in place of the database */
  run?: Run;
}

// biome-ignore lint/suspicious/noExplicitAny: tests say which data they expect
export type Ask = <Data = any>(source: string, options?: AskOptions) => Promise<Asked<Data>>;

/** Asks the API in-process, as a client would over HTTP, and tells which statements ran. */
export function askApi({ orm, app, pool }: TestDatabase): Ask {
  const apollo = new ApolloServer<Context>({ schema: buildApiSchema(orm), plugins: [directPlugin()] });
  const model = readModel(orm);
  const database = preparedRun(app);
  const unitOfWorkFor = unitsOfWork(app);
  return async (
    source,
    { variables, viewer = anonymous, rowScope, reason = 'because of a test', run: given = database } = {},
  ) => {
    const statements: string[] = [];
    const run: Run = (text, values, settings) => {
      statements.push(text);
      return given(text, values, settings);
    };
    const figures = figureReads(run, viewer);
    const reads = new Reads({ model, run, viewer, reason, ...(rowScope && { rowScope }) });
    const contextValue = {
      viewer,
      reads,
      reason,
      run,
      restartTime: () => undefined,
      figures,
      pool: app,
      tablesOfPeople: personTables(orm),
      unitOfWork: unitOfWorkFor(viewer),
      transaction: transactionOn(pool),
      today: '2026-11-23',
    };
    const { body } = await apollo.executeOperation({ query: source, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('expected one result');
    return { ...(body.singleResult as Answer<never>), statements };
  };
}
