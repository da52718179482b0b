import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { startEmbedded } from '../../server/database/embedded.ts';
import { createOrm } from '../../server/database/orm.ts';
import { asOwner } from '../../server/database/row-filter.ts';
import { axeViolations, expectGood } from '../support/axe.ts';
import { buildParticipation } from '../support/factories.ts';
import { ownSite } from '../support/own-site.ts';

const DATE = '2026-10-31';
const ENOUGH_TO_BE_SEEN = 12;
// few records of its own: the demonstration takes most of a minute to protect
const site = await ownSite('freezing', /status (of )?(403|404)/, { KIM_DEMO: 'off' });

beforeAll(async () => {
  await inDatabase(async (em) => {
    for (let n = 0; n < 30; n++) await buildParticipation(em, { gender: 'FEMALE' });
    for (let n = 0; n < 15; n++) await buildParticipation(em, { gender: 'MALE' });
  });
}, 180_000);

async function inDatabase(work: (em: EntityManager) => Promise<void>): Promise<void> {
  const server = await startEmbedded(site.home.DATA_DIR);
  const orm = createOrm(await server.database('kim'));
  await work(asOwner(orm));
  await orm.close(true);
  await server.stop();
}

/** What the API answers to whoever has signed in on this page. */
async function ask(page: Page, query: string, variables: object = {}) {
  const answer = await page.request.post('/graphql', { data: { query, variables } });
  return answer.json();
}

/** Fills the form in, sees that it goes on, and waits for the end: the page loads itself again. */
async function freeze(page: Page, reason?: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name: 'Berichtsstände' }).click();
  await page.getByLabel('Stichtag (letzter Tag der Zahlen)').fill(DATE);
  if (reason) await page.getByLabel('Grund, nur bei einer Berichtigung').fill(reason);
  await page.getByRole('button', { name: 'Einfrieren' }).click();
  await page.getByText('Der Stand vom 31. Oktober 2026 wird eingefroren').waitFor();
  expect(await page.getByRole('button', { name: 'Einfrieren' }).count()).toBe(0);
  await page.getByText('ist eingefroren und hat die Prüfung bestanden').waitFor({ timeout: 60_000 });
}

async function release(page: Page, revision: number): Promise<void> {
  await page.getByRole('heading', { name: `Stand 31. Oktober 2026, Fassung ${revision}` }).waitFor();
  const button = page.getByRole('button', { name: 'Jetzt veröffentlichen' });
  await button.click();
  // the browser asks for the confirmation first
  expect(new URL(page.url()).pathname).toBe(`/berichtsstaende/${DATE}-r${revision}`);
  await page.getByLabel('Ich habe die Tabellen angesehen').check();
  await button.click();
  await page.getByText('Der Stand vom 31. Oktober 2026 ist veröffentlicht.').waitFor({ timeout: 60_000 });
}

/** Who leaves while it goes on is not brought back: the page that loads itself again would do so after five seconds. */
async function leave(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name: 'Daten' }).click();
  await page.getByRole('heading', { name: 'Daten', level: 1 }).waitFor();
  await sleep(6000);
  expect(new URL(page.url()).pathname).toBe('/daten');
}

const fact = (page: Page, term: string) =>
  page.locator('dt', { hasText: term }).locator('xpath=following-sibling::dd[1]').textContent();

/** Gender of people who joined in time is put right, the way the coordination does it. */
async function correctRecords(page: Page): Promise<void> {
  const { data } = await ask(
    page,
    `query ($date: Date!) { participations(first: ${ENOUGH_TO_BE_SEEN}, where: { gender: { eq: FEMALE }, enteredOn: { lte: $date } }) { nodes { id } } }`,
    { date: DATE },
  );
  expect(data.participations.nodes).toHaveLength(ENOUGH_TO_BE_SEEN);
  for (const { id } of data.participations.nodes) {
    const change = { id, changes: [{ field: 'geschlecht', before: 'w', after: 'm' }], reason: 'mixed up when copied' };
    const { errors } = await ask(
      page,
      'mutation ($id: ID!, $changes: [CorrectionInput!]!, $reason: String!) { correctRecord(id: $id, changes: $changes, reason: $reason) { field } }',
      change,
    );
    expect(errors).toBeUndefined();
  }
}

test('the coordination freezes a date, looks at it, releases it, and corrects it with a reason', async () => {
  const { page } = await site.person('COORDINATION');
  await freeze(page);
  const nobody = await site.open();
  await nobody.goto('/berichtsstaende');
  expect(await nobody.getByRole('link', { name: '31. Oktober 2026' }).count()).toBe(0);
  await page.getByRole('link', { name: '31. Oktober 2026, Fassung 1' }).click();
  await page.getByRole('heading', { name: 'Stand 31. Oktober 2026' }).waitFor();
  expect(await fact(page, 'Prüfung der Geheimhaltung')).toBe('bestanden');
  expect(await fact(page, 'Zahlen in den Tabellen')).toMatch(/^\d[\d.]+, davon \d+ nicht ausgewiesen$/);
  expect(await page.locator('#tabellen ~ h3').count()).toBeGreaterThan(10);
  expect(await axeViolations(page)).toEqual([]);
  await release(page, 1);
  await nobody.goto('/');
  expect(await nobody.getByRole('banner').textContent()).toContain(
    'Stand: 31.\u00a0Oktober 2026 (veröffentlichter Berichtsstand)',
  );

  await correctRecords(page);
  await freeze(page, 'Bei zwölf Menschen war das Geschlecht vertauscht.');
  await page.getByRole('link', { name: '31. Oktober 2026, Fassung 2' }).click();
  await release(page, 2);
  await nobody.goto('/berichtsstaende');
  await nobody.getByRole('link', { name: '31. Oktober 2026, Fassung 2' }).click();
  await nobody.getByRole('heading', { name: 'Berichtigte Zahlen' }).waitFor();
  expect(await fact(nobody, 'Grund der Fassung')).toBe('Bei zwölf Menschen war das Geschlecht vertauscht.');
  const changes = nobody.getByRole('region').first();
  expect(await changes.locator('abbr').first().textContent()).toBe('r');
  expect(await changes.locator('tbody tr').first().textContent()).toMatch(/\d/);
  await expectGood(nobody, 'corrected');
  await expectMarks(nobody);
}, 180_000);

/** Share of women and women reached are what the correction changed: wherever they stand, "r" stands with them. */
async function expectMarks(page: Page): Promise<void> {
  await page.goto('/');
  const balance = page.locator('.key-figure', { hasText: 'Frauen' }).first();
  expect(await balance.locator('abbr').textContent()).toBe('r');
  await page.getByText('r berichtigt: Die Fassung davor hat etwas anderes gesagt').first().waitFor();
  await page.goto('/kennzahlen/KIM_WOMEN_SHARE');
  expect(await page.locator('.headline abbr').textContent()).toBe('r');
  const [head = [], ...rows] = (await (await page.request.get('/kennzahlen/KIM_WOMEN_SHARE/daten.csv')).text())
    .split('\r\n')
    .map((line) => line.split(';'));
  expect(rows[0]?.[head.indexOf('berichtigt')]).toBe('r');
}

const BEGIN = [
  `mutation { beginFreezing(date: "${DATE}") { state } }`,
  `mutation { beginRelease(date: "${DATE}", revision: 1) { state } }`,
  `mutation { freezeSnapshot(date: "${DATE}") { date } }`,
  `mutation { releaseSnapshot(date: "${DATE}") { date } }`,
];

test.each(['STEERING', 'PUBLIC'])('%s finds no button and is refused by the API', async (role) => {
  const page = role === 'PUBLIC' ? await site.open() : (await site.person(role)).page;
  await page.goto('/berichtsstaende');
  await page.getByRole('link', { name: '31. Oktober 2026, Fassung 1' }).waitFor();
  expect(await page.locator('main').getByRole('button').count()).toBe(0);
  await page.getByRole('link', { name: '31. Oktober 2026, Fassung 1' }).click();
  await page.getByRole('heading', { name: 'Stand 31. Oktober 2026, Fassung 1' }).waitFor();
  expect(await page.locator('main').getByRole('button').count()).toBe(0);
  for (const query of BEGIN) expect((await ask(page, query)).errors[0].extensions.code).toBe('FORBIDDEN');
  const form = { date: DATE, reason: 'sent without the form' };
  const answer = await page.request.post('/berichtsstaende?/einfrieren', { form, headers: { origin: site.url } });
  expect(answer.status()).toBe(403);
});

test('what disclosure control refuses is one sentence in the language of the reader, who may go elsewhere meanwhile', async () => {
  const { page } = await site.person('COORDINATION');
  await inDatabase(async (em) => {
    await em.getConnection().execute(`
      insert into measure (operation_id, provider_id, field_of_action_id, slug, title, title_en, starts_on)
      select operation_id, provider_id, field_of_action_id, 'many-' || n, 'Viele', 'Many', starts_on
      from (select * from measure order by id limit 1) one, generate_series(1, 2000) n`);
  });
  await page.goto('/berichtsstaende');
  await page.getByLabel('Stichtag (letzter Tag der Zahlen)').fill('2026-11-15');
  await page.getByRole('button', { name: 'Einfrieren' }).click();
  await page.getByText('wird eingefroren').waitFor();
  await leave(page);
  await page.goto('/berichtsstaende');
  expect(await page.getByRole('alert').textContent({ timeout: 60_000 })).toMatch(
    /^Der Stand vom 15\.11\.2026 lässt sich nicht einfrieren\. Diese Berichtsstände haben zusammen \d+ verbundene Zahlen; [^.]+\. Bitte [^.]+\.$/,
  );
  await page.goto('/en/snapshots');
  expect(await page.getByRole('alert').textContent()).toMatch(
    /^2026-11-15 cannot be frozen\. These releases together have \d+ linked cells; [^.]+\. Publish [^.]+\.$/,
  );
}, 120_000);
