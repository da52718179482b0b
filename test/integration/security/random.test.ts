import { beforeAll, expect, test } from 'vitest';
import { buildApiSchema } from '../../../server/schema.ts';
import { testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';
import { Random } from '../../support/random.ts';
import { fillReferenceData } from '../../support/read/fill.ts';
import { RandomOperations } from '../../support/read/random-operations.ts';
import { loadTables } from '../../support/read/tables.ts';
import { type Sent, send, sendJson } from '../../support/send.ts';

const [OPERATIONS, MUTILATED, SEED, AT_ONCE] = [3000, 1500, 2026, 10];
const ROOTS = ['operations', 'operation', 'municipalities', 'providers', 'measures', 'node'];

const database = await testDatabase('empty');
const app = await testApp(database);
const random = new Random(SEED);
let operations: RandomOperations;

beforeAll(async () => {
  await fillReferenceData(database.pool, SEED);
  const schema = buildApiSchema(database.orm);
  operations = new RandomOperations(schema, await loadTables(database.pool, schema), random, ROOTS, 0.1);
});

/** Nothing of the inside: no trace, no path of a file, no SQL. */
const INSIDE = /\bat .+:\d+:\d+|node_modules|\/server\/|file:\/\/|select .+ from|syntax error at or near|relation "/i;

/** Every answer is one of the asker's, whatever was asked. */
function expectHarmless({ status, text, json }: Sent, about: string): void {
  expect(status, about).toBeLessThan(500);
  expect(JSON.stringify(json?.errors ?? text), about).not.toMatch(INSIDE);
  for (const { extensions } of json?.errors ?? []) expect(extensions.code, about).not.toMatch(/INTERNAL/);
}

async function inTurns(count: number, work: () => Promise<void>): Promise<void> {
  for (let done = 0; done < count; done += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, work));
}

test(`${OPERATIONS} random operations without a sign-in are answered without a fault of ours`, async () => {
  const seen = { data: 0, errors: 0, refused: 0 };
  await inTurns(OPERATIONS, async () => {
    const { source: query, variables } = operations.next();
    const answer = await sendJson(app, { query, variables });
    expectHarmless(answer, `${query}\n${JSON.stringify(variables)}`);
    if (answer.json.errors) seen.errors += 1;
    if (answer.text.length > 200 && answer.json.data) seen.data += 1;
    if (answer.status === 400) seen.refused += 1;
  });
  // the generator must stay strong enough to find something, and the limits must not be all that it meets
  expect(seen.data / OPERATIONS).toBeGreaterThan(0.3);
  expect(seen.errors / OPERATIONS).toBeGreaterThan(0.1);
  expect(seen.refused / OPERATIONS).toBeLessThan(0.5);
}, 300_000);

test(`${MUTILATED} requests with bytes torn out, doubled or replaced are answered without a fault of ours`, async () => {
  await inTurns(MUTILATED, async () => {
    const { source: query, variables } = operations.next();
    const bytes = Buffer.from(JSON.stringify({ query, variables }));
    for (let n = random.int(1, 8); n > 0; n--) {
      const at = random.int(0, bytes.length - 1);
      if (random.chance(0.5)) bytes[at] = random.int(0, 255);
      else bytes.copyWithin(at, random.int(0, bytes.length - 1), bytes.length - 1);
    }
    const headers = { 'content-type': 'application/json' };
    expectHarmless(await send(app, { method: 'POST', headers, body: bytes }), bytes.toString('latin1'));
  });
}, 300_000);
