import type { Pool } from 'pg';
import { importAttendances } from '../../../server/import/import-attendances.ts';
import { parseFile } from '../../../server/import/parse.ts';
import { AS_OF } from './reading.ts';
import { median, timed } from './time.ts';

const TABLES = ['participation', 'attendance', 'outcome', 'language_level_change', 'residence_status_change'];
const WRITES = 150;
const ROWS = 10_000;

/** ms with the sums' triggers and without, by turns; each write is a transaction of its own that reaches the disk. */
export interface WriteCost {
  name: string;
  with: number;
  without: number;
}

const writes: Record<string, string> = {
  'one outcome is added': `insert into outcome (operation_id, participation_id, kind, occurred_on) select operation_id, id, 'MINI_JOB', entered_on from participation where id = $1`,
  'one attendance is ended': `update attendance set left_on = coalesce(left_on, entered_on + 30), hours = coalesce(hours, 0) + 1 where id = $1`,
  'one person is corrected': 'update participation set age = 30 where id = $1',
};

export async function measureWriting(pool: Pool, slug: string, passes: number): Promise<WriteCost[]> {
  const costs: WriteCost[] = [];
  for (const [name, text] of Object.entries(writes)) {
    const once = () => oneByOne(pool, name, text);
    costs.push({ name, ...(await byTurns(pool, passes, once)) });
  }
  let file = 0;
  const once = () => importFile(pool, slug, ++file);
  costs.push({ name: `a file of ${ROWS} people is imported`, ...(await byTurns(pool, 3, once)) });
  return costs;
}

async function byTurns(pool: Pool, passes: number, work: () => Promise<number>): Promise<Omit<WriteCost, 'name'>> {
  const times = { enable: [] as number[], disable: [] as number[] };
  for (let pass = 0; pass < passes; pass++) {
    const order = pass % 2 ? (['enable', 'disable'] as const) : (['disable', 'enable'] as const);
    for (const change of order) {
      for (const table of TABLES) await pool.query(`alter table ${table} ${change} trigger user`);
      times[change].push(await work());
    }
  }
  for (const table of TABLES) await pool.query(`alter table ${table} enable trigger user`);
  return { with: median(times.enable), without: median(times.disable) };
}

/** Median ms of one write. */
async function oneByOne(pool: Pool, name: string, text: string): Promise<number> {
  const client = await pool.connect();
  const times: number[] = [];
  for (let n = 0; n < WRITES; n++)
    times.push(
      await timed(() => client.query({ name: name.replaceAll(' ', '_'), text, values: [1 + Math.floor(Math.random() * 1000)] })),
    );
  client.release();
  return median(times);
}

async function importFile(pool: Pool, slug: string, file: number): Promise<number> {
  const rows = Array.from({ length: ROWS }, (_, n) =>
    [
      `file-${file}-${n}`,
      `measure-${n % 12}`,
      '2028-01-10',
      n % 3 ? '2028-03-31' : '',
      'wmd'[n % 3],
      18 + (n % 40),
      'arbeitslos',
      n % 9,
      n % 3 ? 'regulaer' : '',
    ].join(';'),
  );
  const text = ['pseudonym;massnahme;eintritt;austritt;geschlecht;alter;erwerbsstatus;bildung;austrittsgrund', ...rows].join(
    '\n',
  );
  const parsed = await parseFile(Buffer.from(text), 'bench.csv', { today: AS_OF });
  return timed(async () => {
    const options = { operation: slug, provider: null, dryRun: false, today: AS_OF, language: 'en' as const };
    const { errors, persons } = await importAttendances(pool, parsed, options);
    if (errors.length || persons.created !== ROWS) throw new Error(`The file was not imported: ${JSON.stringify(errors[0])}.`);
  });
}
