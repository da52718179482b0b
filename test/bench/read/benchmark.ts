import { isDeepStrictEqual } from 'node:util';
import type { Benchmark } from '../benchmark.ts';
import { ask, type Contestant, measure } from '../measure.ts';
import { peer } from '../peers.ts';
import { type ServerProcess, startServer } from '../server-process.ts';
import { table } from '../table.ts';
import { fillForReading } from './data.ts';
import { graphql, type Question, questions } from './queries.ts';

const PASSES = 5;
const SECONDS = 2;
const PROGRAMS = {
  floor: new URL('floor.server.ts', import.meta.url),
  postgraphile: peer('postgraphile.mjs'),
  ours: new URL('ours.server.ts', import.meta.url),
};

type Servers = Record<keyof typeof PROGRAMS, ServerProcess>;
type Answer = { data: { measures: { pageInfo?: { endCursor?: unknown } } } };

/** KIM-Monitor beside PostGraphile and a floor written by hand, over the same tables; every answer is compared first. */
export const readPath: Benchmark = {
  name: 'read',
  async run(databaseUrl, print) {
    await fillForReading(databaseUrl);
    const env = { DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' };
    const started = Object.entries(PROGRAMS).map(async ([name, file]) => [name, await startServer(file, env)] as const);
    const servers = Object.fromEntries(await Promise.all(started)) as Servers;
    try {
      for (const question of questions) {
        const contestants = await contestantsFor(question, servers);
        const characters = await compare(contestants);
        for (const connections of [20, 1]) {
          const title = `${question.title}; ${characters} characters, ${connections} at once`;
          print(table(title, await measure(contestants, connections, PASSES, SECONDS), ['floor', 'PostGraphile']));
        }
      }
    } finally {
      await Promise.all(Object.values(servers).map((server) => server.stop()));
    }
  },
};

async function contestantsFor({ ours, postgraphile, floor, variables }: Question, servers: Servers): Promise<Contestant[]> {
  return [
    { name: 'floor', server: servers.floor, request: { path: floor } },
    await onSecondPage(
      { name: 'PostGraphile', server: servers.postgraphile, request: graphql(postgraphile, variables) },
      postgraphile,
    ),
    await onSecondPage({ name: 'KIM-Monitor', server: servers.ours, request: graphql(ours, variables) }, ours),
  ];
}

/** For a question about a page: the same after the end of the first page. */
async function onSecondPage(contestant: Contestant, query: string): Promise<Contestant> {
  if (!query.includes('endCursor')) return contestant;
  const { data } = (await ask(contestant)) as Answer;
  return { ...contestant, request: graphql(query, { after: data.measures.pageInfo?.endCursor }) };
}

/** @throws where two contestants do not give the same answer; cursors are their own */
async function compare(contestants: Contestant[]): Promise<number> {
  const answers = (await Promise.all(contestants.map(ask))) as Answer[];
  for (const { data } of answers) if (data.measures.pageInfo) delete data.measures.pageInfo.endCursor;
  const [first, ...others] = answers;
  for (const [i, other] of others.entries())
    if (!isDeepStrictEqual(other, first))
      throw new Error(
        `${contestants[i + 1]?.name} answers otherwise: ${JSON.stringify(other).slice(0, 500)} ... instead of ${JSON.stringify(first).slice(0, 500)} ...`,
      );
  return JSON.stringify(first).length;
}
