import { beforeAll, expect, test } from 'vitest';
import type { App } from '../../../server/app.ts';
import { canonicalJson, sha256 } from '../../../server/publication/canonical.ts';
import { insertSnapshot, markReleased } from '../../../server/publication/store.ts';
import { transactionOn } from '../../../server/transaction.ts';
import { testApp } from '../../support/app.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { reportDocument } from '../../support/reports/document.ts';

let database: TestDatabase;
let app: App;

beforeAll(async () => {
  database = await testDatabase('facts');
  app = await testApp(database);
});

const status = async (path: string) => (await fetch(`${app.url}${path}`)).status;

async function store(date: string, revision: number): Promise<number> {
  const bytes = Buffer.from(
    canonicalJson(reportDocument({ document: { date, revision, reason: revision > 1 ? 'Zahl falsch' : null } })),
  );
  const audit = {
    passed: true,
    cells: 0,
    linkedCells: 0,
    relations: 0,
    withheld: 0,
    demands: 0,
    failed: 0,
    ranges: 0,
    tooNarrow: 0,
  };
  const protection = { method: 'FAST' as const, cost: 0, bound: 0, audit: { ...audit, providers: {} } };
  const record = { tables: [], withheld: [], offers: [], protection };
  const reason = revision > 1 ? 'Zahl falsch' : null;
  const snapshot = { operation: 'kim-potsdam', date, revision, reason, bytes, sha256: sha256(bytes), by: 'test', record };
  return transactionOn(database.pool)((query) => insertSnapshot(query, snapshot));
}

test('what is frozen and not released is found by nobody: no report, no file, no line in the catalogue', async () => {
  const id = await store('2026-03-31', 1);
  const paths = [
    '/berichte/2026-03-31.pdf',
    '/berichte/2026-03-31-r1.docx',
    '/open-data/kim-potsdam/2026-03-31.json',
    '/open-data/kim-potsdam/2026-03-31/measures.csv',
    '/open-data/kim-potsdam/data-dictionary.csv',
  ];
  expect(await Promise.all(paths.map(status))).toEqual(paths.map(() => 404));
  const catalogue = async () => (await fetch(`${app.url}/open-data/catalog.jsonld`)).text();
  expect(await catalogue()).not.toContain('2026-03-31');
  await transactionOn(database.pool)((query) => markReleased(query, id, 'test'));
  expect(await Promise.all(paths.map(status))).toEqual(paths.map(() => 200));
  expect(await catalogue()).toContain('2026-03-31');
});

test('the plain address gives the last released revision, the one with a number its own', async () => {
  const first = await store('2026-04-30', 1);
  const second = await store('2026-04-30', 2);
  const revisionAt = async (path: string) => ((await (await fetch(`${app.url}${path}`)).json()) as { revision: number }).revision;
  const release = (id: number) => transactionOn(database.pool)((query) => markReleased(query, id, 'test'));
  await release(first);
  expect(await revisionAt('/open-data/kim-potsdam/2026-04-30.json')).toBe(1);
  await release(second);
  expect(await revisionAt('/open-data/kim-potsdam/2026-04-30.json')).toBe(2);
  expect(await revisionAt('/open-data/kim-potsdam/2026-04-30-r1.json')).toBe(1);
});
