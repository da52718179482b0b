import type { Pool } from 'pg';
import { importAttendances } from '../../../server/import/import-attendances.ts';
import { parseFile } from '../../../server/import/parse.ts';
import { AS_OF } from './reading.ts';
import { median, timed } from './time.ts';

const WRITES = 150;
const ROWS = 10_000;

/** What runs beside a write, by how its triggers are called. */
const BESIDE = { sums: 'figure_%', audit: 'audit_%' } as const;
type Without = keyof typeof BESIDE | 'nothing';
const VARIANTS: readonly Without[] = ['nothing', 'sums', 'audit'];

/** ms with everything, without sums and without the audit log, by turns; each write is a transaction of its own that reaches the disk. */
export interface WriteCost {
  name: string;
  everything: number;
  withoutSums: number;
  withoutAudit: number;
}

const writes: Record<string, string> = {
  'one outcome is added': `insert into outcome (operation_id, participation_id, kind, occurred_on) select operation_id, id, 'MINI_JOB', entered_on from participation where id = $1`,
  'one attendance is ended': `update attendance set left_on = coalesce(left_on, entered_on + 30), hours = coalesce(hours, 0) + 1 where id = $1`,
  'one person is corrected': 'update participation set age = 14 + (age + 1) % 60 where id = $1',
};

export async function measureWriting(pool: Pool, slug: string, passes: number): Promise<WriteCost[]> {
  const costs: WriteCost[] = [];
  for (const [name, text] of Object.entries(writes)) {
    const once = () => oneByOne(pool, name, text);
    costs.push({ name, ...(await byTurns(pool, passes, once)) });
  }
  let file = 0;
  costs.push({ name: `a file of ${ROWS} people is imported`, ...(await byTurns(pool, 5, () => importFile(pool, slug, ++file))) });
  let shift = 0;
  const changed = () => importFile(pool, slug, file, ++shift);
  costs.push({ name: 'the same file with other ages is imported', ...(await byTurns(pool, 5, changed)) });
  return costs;
}

async function byTurns(pool: Pool, passes: number, work: () => Promise<number>): Promise<Omit<WriteCost, 'name'>> {
  const times: Record<Without, number[]> = { nothing: [], sums: [], audit: [] };
  for (let pass = 0; pass < passes; pass++) {
    for (const place of VARIANTS.keys()) {
      const without = VARIANTS[(place + pass) % VARIANTS.length] as Without;
      if (without !== 'nothing') await switchTriggers(pool, BESIDE[without], 'disable');
      times[without].push(await work());
      if (without !== 'nothing') await switchTriggers(pool, BESIDE[without], 'enable');
    }
  }
  return { everything: median(times.nothing), withoutSums: median(times.sums), withoutAudit: median(times.audit) };
}

/** On every table that an attendance file or a record of a person is written to. */
async function switchTriggers(pool: Pool, pattern: string, change: 'enable' | 'disable'): Promise<void> {
  const { rows } = await pool.query<{ text: string }>(
    `select format('alter table %s ${change} trigger %I', tgrelid::regclass, tgname) as text from pg_trigger
      where not tgisinternal and tgname like $1 and tgrelid::regclass::text = any($2)`,
    [pattern, ['participant', 'participation', 'attendance', 'outcome', 'language_level_change', 'residence_status_change']],
  );
  if (rows.length === 0) throw new Error(`No trigger is called ${pattern}.`);
  for (const { text } of rows) await pool.query(text);
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

/** @param file people of another number are others @param shift makes all of them differ from what was imported before */
async function importFile(pool: Pool, slug: string, file: number, shift = 0): Promise<number> {
  const rows = Array.from({ length: ROWS }, (_, n) =>
    [
      `file-${file}-${n}`,
      `measure-${n % 12}`,
      '2028-01-10',
      n % 3 ? '2028-03-31' : '',
      'wmd'[n % 3],
      18 + ((n + shift) % 40),
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
    if (errors.length || persons.created + persons.changed !== ROWS)
      throw new Error(`The file was not imported: ${JSON.stringify(errors[0])}.`);
  });
}
