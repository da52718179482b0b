import { beforeAll, expect, test } from 'vitest';
import { protectionRecord, snapshotHeads } from '../../../server/publication/store.ts';
import { buildApiSchema } from '../../../server/schema.ts';
import { testApp } from '../../support/app.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { everythingPublic } from '../../support/disclosure/public-surface.ts';
import { demoHidden, publishLikeDemo } from '../../support/disclosure/twin-publication.ts';
import { makeTwin } from '../../support/disclosure/twin-records.ts';
import { Random } from '../../support/random.ts';
import { askApi } from '../../support/read/api.ts';
import { RandomOperations } from '../../support/read/random-operations.ts';
import { loadTables } from '../../support/read/tables.ts';

const ours = await testDatabase('demo');
const twins = [
  { way: 'FEWER', database: await testDatabase('demo-records'), people: 0 },
  { way: 'MORE', database: await testDatabase('demo-records'), people: 0 },
] as const;

/** True counts behind the released dates. */
async function countsOf({ pool }: TestDatabase): Promise<Map<string, number>> {
  const query = async <T>(text: string, values: unknown[]) => (await pool.query(text, values)).rows as T[];
  const counts = new Map<string, number>();
  for (const { id, date } of await snapshotHeads(query, 'kim-potsdam', true))
    for (const { id: table, cells } of (await protectionRecord(query, id)).tables)
      for (const { indicator, key, value } of cells) counts.set(`${date} ${table} ${indicator} ${key}`, value);
  return counts;
}

beforeAll(async () => {
  const heads = await snapshotHeads(async (text, values) => (await ours.pool.query(text, values)).rows, 'kim-potsdam', true);
  for (const twin of twins) {
    Object.assign(twin, { people: await makeTwin(twin.database.pool, demoHidden, twin.way) });
    await publishLikeDemo(twin.database.pool, heads);
  }
}, 120_000);

test('two people in a rural area in June, in other records with the same publication nobody, and in others three', async () => {
  const [our, few, many] = await Promise.all([ours, ...twins.map(({ database }) => database)].map(countsOf));
  const cell = '2026-06-30 operation EECO17 ';
  expect([our, few, many].map((counts) => counts?.get(cell))).toEqual([2, 0, 3]);
  const differing = [few, many].map((counts) => [...(our ?? [])].filter(([name, value]) => counts?.get(name) !== value).length);
  expect(Math.min(...differing)).toBeGreaterThan(40);
  for (const { people } of twins) expect(people).toBeGreaterThan(0);
});

test('nothing that anybody can read, download or ask for says which of these records are the true ones', async () => {
  const schema = buildApiSchema(ours.orm);
  const roots = ['operations', 'operation', 'municipalities', 'providers', 'measures', 'node'];
  const random = new RandomOperations(schema, await loadTables(ours.pool, schema), new Random(2026), roots);
  const further = Array.from({ length: 150 }, () => random.next());
  const read = async (database: TestDatabase) =>
    everythingPublic(askApi(database), await testApp(database, { url: 'https://kim.example.org' }), further);
  const our = await read(ours);
  expect(our.size).toBeGreaterThan(400);
  for (const { way, database } of twins) {
    const other = await read(database);
    // with both answers: a failure that does not come again can be understood
    const differing = [...our].flatMap(([name, answer]) => (other.get(name) === answer ? [] : [[name, answer, other.get(name)]]));
    expect(differing, way).toEqual([]);
  }
}, 180_000);
