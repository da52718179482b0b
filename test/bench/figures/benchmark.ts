import pg from 'pg';
import { migrate } from '../../../server/database/migrate.ts';
import { createOrm } from '../../../server/database/orm.ts';
import type { Query } from '../../../server/indicators/operation-facts.ts';
import { compactRollup, prepareRollup } from '../../../server/indicators/rollup/keep.ts';
import { preparedRun } from '../../../server/read/run.ts';
import type { Benchmark } from '../benchmark.ts';
import { makePeople, type Size } from './people.ts';
import { measurePage, measureReading, type Reading } from './reading.ts';
import { timed } from './time.ts';
import { measureWriting } from './writing.ts';

const PASSES = 5;
/** Participations; `BENCH_SIZES=10000,100000` for less. */
const SIZES = (process.env.BENCH_SIZES ?? '10000,100000,1000000').split(',').map(Number);
const NOTED = [0, 1, 100, 1000, 5000];

/** Half of the people in one operation, the others in five. */
const operationsOf = (people: number): Size[] => [
  { slug: 'large', people: people / 2 },
  ...Array.from({ length: 5 }, (_, n) => ({ slug: `small-${n}`, people: people / 10 })),
];

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
const line = (...cells: string[]): string => `| ${cells.join(' | ')} |`;

/** Figures from sums, from records and from plain SQL, in one run at growing sizes; what sums and the audit log cost those who write. */
export const figures: Benchmark = {
  name: 'figures',
  async run(databaseUrl, print) {
    const firsts = new Map<string, Reading>();
    for (const size of SIZES) {
      const pool = await freshDatabase(databaseUrl, size);
      try {
        await describe(pool, size, print);
        const run = preparedRun(pool);
        const query: Query = (text, values) => run(text, values, null);
        await read(pool, query, size, firsts, print);
        await readWhileWritten(pool, query, print);
        if (size === SIZES[0]) await write(pool, print);
      } finally {
        await pool.end();
      }
    }
  },
};

async function freshDatabase(databaseUrl: string, size: number): Promise<pg.Pool> {
  const name = `bench_figures_${size}`;
  const admin = new pg.Client({ connectionString: databaseUrl });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = databaseUrl.replace(/[^/]*$/, name);
  const orm = createOrm(url, { logger: () => undefined });
  await migrate(orm);
  await orm.close(true);
  return new pg.Pool({ connectionString: url, max: 4, options: '-c jit=off' });
}

async function describe(pool: pg.Pool, size: number, print: (text: string) => void): Promise<void> {
  const made = await timed(() => makePeople(pool, operationsOf(size)));
  const summed = await timed(() => prepareRollup(pool));
  await pool.query('vacuum analyze');
  const { rows } = await pool.query<{
    records: string;
    sums: string;
  }>(`select pg_size_pretty(sum(pg_total_relation_size(oid)) filter (where relname not like 'figure_%')) as records,
    pg_size_pretty(pg_total_relation_size('figure_rollup')) as sums from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`);
  print(`\n## ${size.toLocaleString('en')} participations, half of them in one operation, half in five`);
  print(
    `records ${rows[0]?.records}, sums ${rows[0]?.sums}; made in ${ms(made / 1000)} s, sums from nothing in ${ms(summed / 1000)} s\n`,
  );
}

async function read(
  pool: pg.Pool,
  query: Query,
  size: number,
  firsts: Map<string, Reading>,
  print: (text: string) => void,
): Promise<void> {
  print(
    line(
      'ms, median',
      'start page',
      'fastest',
      'its statements',
      'from records',
      'plain SQL',
      'three dimensions',
      'plain SQL',
      'page to plain',
      `growth since ${SIZES[0]}`,
    ),
  );
  print(line('---', ...Array<string>(9).fill('--:')));
  for (const { slug, people } of operationsOf(size).slice(0, 2)) {
    const reading = await measureReading(pool, query, slug, PASSES);
    const first = firsts.get(slug) ?? reading;
    firsts.set(slug, first);
    const { page, best, statements, recordsPage, plainPage, three, plainThree } = reading;
    const ratios = [
      `${(plainPage / page).toFixed(1)} x`,
      `${(page / first.page).toFixed(2)} x, statements ${(statements / first.statements).toFixed(2)} x`,
    ];
    print(
      line(`operation of ${people}`, ...[page, best, statements, recordsPage, plainPage, three, plainThree].map(ms), ...ratios),
    );
  }
}

/** What people are noted is counted from their records each time, until they are in the sums. */
async function readWhileWritten(pool: pg.Pool, query: Query, print: (text: string) => void): Promise<void> {
  print(
    '\n| changed people not in the sums yet | start page ms | moved into the sums, in the background, ms |\n| --: | --: | --: |',
  );
  for (const number of NOTED) {
    await pool.query(`update participation p set age = age from (
      select p.id from participation p join operation o on o.id = p.operation_id where o.slug = 'large' order by p.id limit ${number}
    ) n where p.id = n.id`);
    const page = await measurePage(query, 'large', number > 100 ? 3 : 15);
    print(line(String(number), ms(page), ms(await timed(() => compactRollup(pool)))));
  }
}

async function write(pool: pg.Pool, print: (text: string) => void): Promise<void> {
  const heads = ['ms, median', 'everything', 'without sums', 'sums cost', 'without audit log', 'audit log costs'];
  print(`\n${line(...heads)}\n${line('---', ...Array<string>(5).fill('--:'))}`);
  const more = (all: number, less: number) => `${(all / less).toFixed(2)} x`;
  for (const { name, everything, withoutSums, withoutAudit } of await measureWriting(pool, 'large', 6)) {
    const cells = [
      ms(everything),
      ms(withoutSums),
      more(everything, withoutSums),
      ms(withoutAudit),
      more(everything, withoutAudit),
    ];
    print(line(name, ...cells));
  }
}
