import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../../server/app.ts';
import { testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';
import { nodesOf } from '../../support/reports/dcat.ts';

let app: App;
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${app.url}${path}`, { headers });

beforeAll(async () => {
  const database = await testDatabase('demo');
  app = await testApp(database, { url: 'https://kim.example.org' });
});

describe('reports', () => {
  test.each([
    ['/berichte/2026-09-30.pdf', 'application/pdf', '%PDF-1.7'],
    ['/en/reports/2026-06-30.pdf', 'application/pdf', '%PDF-1.7'],
    ['/berichte/2026-09-30-r1.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ['/berichte/kim-potsdam/2026-09-30.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
  ])('%s is there for everybody', async (path, type, start) => {
    const response = await get(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, start.length)
        .toString(),
    ).toBe(start);
  });

  test('who has a report already gets none again', async () => {
    const tag = (await get('/berichte/2026-09-30.pdf')).headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"[0-9a-f]{64}"$/);
    expect((await get('/berichte/2026-09-30.pdf', { 'if-none-match': tag })).status).toBe(304);
    expect((await get('/berichte/2026-06-30.pdf', { 'if-none-match': tag })).status).toBe(200);
  });

  test.each([
    [
      '/berichte/2026-08-31.pdf',
      'Vom 2026-08-31 ist kein Berichtsstand von kim-potsdam veröffentlicht; es gibt: 2026-06-30, 2026-09-30.',
    ],
    [
      '/berichte/2026-09-30-r7.pdf',
      'Vom 2026-09-30 ist keine Fassung 7 von kim-potsdam veröffentlicht; es gibt: 2026-06-30, 2026-09-30.',
    ],
    ['/en/reports/kim-cottbus/2026-09-30.pdf', 'No snapshot of 2026-09-30 of kim-cottbus has been released; there is none yet.'],
  ])('%s answers 404 with one sentence', async (path, sentence) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([404, `${sentence}\n`]);
  });
});

describe('open data', () => {
  test('the document is what was frozen, to the byte', async () => {
    const response = await get('/open-data/kim-potsdam/2026-09-30.json');
    const body = Buffer.from(await response.arrayBuffer());
    const hash = createHash('sha256').update(body).digest('hex');
    expect(response.headers.get('etag')).toBe(`W/"${hash}"`);
    const query = '{ snapshot(date: "2026-09-30") { sha256 } }';
    const asked = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect(await asked.json()).toEqual({ data: { snapshot: { sha256: hash } } });
  });

  test('every address in the catalogue answers', async () => {
    const catalogue = await get('/open-data/catalog.jsonld');
    expect(catalogue.headers.get('content-type')).toContain('application/ld+json');
    const distributions = nodesOf(await catalogue.json(), 'dcat:Distribution');
    const addresses = distributions.map((node) => (node['dcat:downloadURL'] as { '@id': string })['@id']);
    expect(addresses.length).toBeGreaterThan(30);
    for (const address of addresses) {
      expect(address).toMatch(/^https:\/\/kim\.example\.org\/open-data\/kim-potsdam\/2026-0[69]-30-r1/);
      expect((await fetch(address.replace('https://kim.example.org', app.url), { method: 'HEAD' })).status, address).toBe(200);
    }
  });

  test('pages of others may read it', async () => {
    const { headers } = await get('/open-data/kim-potsdam/2026-09-30/persons-gender.en.csv');
    expect([headers.get('access-control-allow-origin'), headers.get('cross-origin-resource-policy')]).toEqual([
      '*',
      'cross-origin',
    ]);
  });

  test.each(['csv', 'json'])('the dictionary is there as %s', async (ext) => {
    expect(await (await get(`/open-data/kim-potsdam/data-dictionary.${ext}`)).text()).toContain('SUPPRESSED');
  });

  test.each([
    [
      '/open-data/kim-potsdam/2026-09-30/persons-residence.csv',
      'Die Tabelle persons-residence gibt es nicht; es gibt: operation,',
    ],
    ['/open-data/kim-potsdam/2026-08-31.json', 'Vom 2026-08-31 ist kein Berichtsstand von kim-potsdam veröffentlicht'],
    ['/open-data/kim-cottbus/data-dictionary.csv', 'Von kim-cottbus ist noch nichts veröffentlicht.'],
    ['/open-data/../../etc/passwd', ''],
    ['/open-data/something', 'Diese Datei gibt es nicht; was es gibt, steht in /open-data/catalog.jsonld.'],
  ])('%s answers 404 with one sentence', async (path, sentence) => {
    const response = await get(path);
    const text = await response.text();
    expect([response.status, text.split('\n').length]).toEqual([404, 2]);
    expect(text).toContain(sentence);
  });
});
