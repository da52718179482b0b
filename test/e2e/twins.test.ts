import { rm } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { seedDemo } from '../../seeds/demo.ts';
import { seedFacts } from '../../seeds/facts.ts';
import { startEmbedded } from '../../server/database/embedded.ts';
import { migrate } from '../../server/database/migrate.ts';
import { createOrm } from '../../server/database/orm.ts';
import { asOwner } from '../../server/database/row-filter.ts';
import { demoHidden, type Instants, publishLikeDemo } from '../support/disclosure/twin-publication.ts';
import { makeTwin } from '../support/disclosure/twin-records.ts';
import { temporaryFolder } from '../support/folder.ts';
import { pagesOf } from '../support/pages.ts';
import { type Site, startSite } from '../support/server.ts';

const ours = inject('demoSite');
let twin: Site;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const folder = await temporaryFolder('twin');
  ends.push(() => rm(folder, { recursive: true, force: true }));
  const server = await startEmbedded(folder, {});
  ends.push(() => server.stop());
  const url = await server.database('twin');
  const orm = createOrm(url, { logger: () => undefined });
  await migrate(orm);
  await seedFacts(asOwner(orm));
  await seedDemo(asOwner(orm));
  await orm.em.getConnection().execute('analyze');
  await orm.close(true);
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  await makeTwin(pool, demoHidden, 'FEWER');
  await publishLikeDemo(pool, await instants());
  await pool.end();
  twin = await startSite({ DATABASE_URL: url });
  ends.push(() => twin.stop());
}, 120_000);

afterAll(async () => {
  for (const end of ends.toReversed()) await end();
});

async function instants(): Promise<Instants[]> {
  const response = await fetch(`${ours}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ snapshots { nodes { date frozenAt releasedAt } } }' }),
  });
  const { data } = (await response.json()) as { data: { snapshots: { nodes: Instants[] } } };
  return data.snapshots.nodes.toReversed();
}

/** Without the address of the server and what is drawn anew for each answer. */
async function pageAt(site: string, path: string): Promise<string> {
  const html = await (await fetch(site + path)).text();
  return html.replaceAll(site, '').replaceAll(/nonce="[^"]+"/g, '');
}

test('every page is the same to the letter whichever of two sets of records with the same publication is behind it', async () => {
  const pages = await pagesOf(ours);
  const differing: string[] = [];
  for (const { path } of pages) if ((await pageAt(ours, path)) !== (await pageAt(twin.url, path))) differing.push(path);
  expect(pages.length).toBeGreaterThan(20);
  expect(differing).toEqual([]);
});
