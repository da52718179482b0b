import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import { Dimension } from '../../../server/indicators/definition.ts';
import type { FigureTable } from '../../../server/indicators/figure.type.ts';
import { FigureReads } from '../../../server/indicators/figure-reads.ts';
import { Language } from '../../../server/indicators/figures.input.ts';
import { computeFigures } from '../../../server/indicators/figures.ts';
import type { Query } from '../../../server/indicators/operation-facts.ts';
import { Interval } from '../../../server/indicators/periods.ts';
import type { FigurePath } from '../../../server/indicators/rollup/read-cells.ts';
import { plainStartPage, sample, threeDimensions } from './plain.ts';
import { type PageFigures, startPage } from './start-page.ts';
import { median, timed } from './time.ts';

export const AS_OF = '2028-06-17';

export interface Reading {
  /** ms: the whole set as the server computes it, all at once */
  page: number;
  /** the fastest pass: what the machine does besides slows it down least */
  best: number;
  /** ms: only its statements, one after another on one connection */
  statements: number;
  three: number;
  /** measured once */
  recordsPage: number;
  plainPage: number;
  plainThree: number;
}

const threeDimensional = (operation: string): PageFigures => ({
  name: 'three dimensions',
  input: {
    ...{ operation, indicators: ['EECO01'], asOf: AS_OF, interval: Interval.TOTAL, cumulative: true, language: Language.DE },
    breakdown: [Dimension.FIELD_OF_ACTION, Dimension.GENDER, Dimension.AGE_GROUP],
  },
  withForecast: false,
});

/** As one request asks: its tables share what they read. */
function ask(query: Query, page: readonly PageFigures[], path: FigurePath): Promise<FigureTable[]> {
  const reads = new FigureReads(query);
  return Promise.all(
    page.map(({ input, withForecast }) =>
      computeFigures(reads, input, { today: AS_OF, mayReadLive: () => true, withLineage: false, withForecast, path }),
    ),
  );
}

/** ms of the start page from sums, median. */
export async function measurePage(query: Query, slug: string, passes: number): Promise<number> {
  const times: number[] = [];
  for (let pass = 0; pass < passes; pass++) times.push(await timed(() => ask(query, startPage(slug, AS_OF), 'AUTO')));
  return median(times);
}

/** Medians of several passes by turns; before, all three must count the same. */
export async function measureReading(pool: Pool, query: Query, slug: string, passes: number): Promise<Reading> {
  const { rows } = await pool.query<{ id: number }>('select id from operation where slug = $1', [slug]);
  const id = rows[0]?.id as number;
  const page = startPage(slug, AS_OF);
  const three = threeDimensional(slug);
  const recordsPage = await compare(pool, query, page, id);
  const statements = await statementsOf(query, page);
  const times: Record<keyof Reading, number[]> = {
    page: [],
    best: [],
    statements: [],
    three: [],
    recordsPage: [recordsPage],
    plainPage: [],
    plainThree: [],
  };
  for (let pass = 0; pass < passes; pass++) {
    for (let n = 0; n < 5; n++) {
      times.page.push(await timed(() => ask(query, page, 'AUTO')));
      times.statements.push(await timed(() => inTurn(pool, statements)));
      times.three.push(await timed(() => ask(query, [three], 'AUTO')));
    }
    times.plainPage.push(await timed(() => plainStartPage(pool, id, AS_OF)));
    times.plainThree.push(await timed(() => pool.query({ name: 'plain_three', text: threeDimensions, values: [id, AS_OF] })));
  }
  times.best = [Math.min(...times.page)];
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)])) as unknown as Reading;
}

/** @returns ms that the records took */
async function compare(pool: Pool, query: Query, page: readonly PageFigures[], id: number): Promise<number> {
  const sums = await ask(query, page, 'AUTO');
  let records: FigureTable[] = [];
  const took = await timed(async () => {
    records = await ask(query, page, 'RECORDS');
  });
  if (!isDeepStrictEqual(sums, records)) throw new Error('Sums and records give different figures.');
  const figures = Object.fromEntries(
    sums.flatMap((table, n) =>
      page[n]?.input.interval === Interval.TOTAL
        ? table.figures.map(({ indicator, breakdown, value }) => [
            [indicator.code, ...breakdown.map((part) => part.value)].join(' '),
            value,
          ])
        : [],
    ),
  );
  for (const [name, value] of Object.entries(sample(await plainStartPage(pool, id, AS_OF))))
    if (figures[name] !== value) throw new Error(`${name}: figures say ${figures[name]}, plain SQL ${value}.`);
  return took;
}

type Statement = [text: string, values: unknown[]];

async function statementsOf(query: Query, page: readonly PageFigures[]): Promise<Statement[]> {
  const statements: Statement[] = [];
  const listening: Query = (text, values) => {
    if (!text.includes('disclosure_threshold')) statements.push([text, values]); // facts of the operation are no figures
    return query(text, values);
  };
  await ask(listening, page, 'AUTO');
  return statements;
}

async function inTurn(pool: Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect();
  for (const [n, [text, values]] of statements.entries())
    await client.query({ name: `turn_${n}_${text.length}_${values[0]}`, text, values });
  client.release();
}
