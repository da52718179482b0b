import { expect, test } from 'vitest';
import { expectGood } from '../support/axe.ts';
import { ownSite } from '../support/own-site.ts';

const site = await ownSite('targets', /status (of )?(400|403|409)/);

const signedIn = async (role: string) => (await site.person(role)).page;

test('COORDINATION sets a target with the decision behind it and replaces it; a mistake is a sentence and nothing is lost', async () => {
  const page = await signedIn('COORDINATION');
  await page.goto('/kennzahlen/EECO03');
  await page.getByText('Für diese Kennzahl ist noch kein Ziel gesetzt.').waitFor();
  await page.getByRole('link', { name: 'Ziel setzen' }).click();
  await page.getByRole('heading', { name: 'Ziel setzen' }).waitFor();
  await expectGood(page, 'target');
  await page.getByLabel('Ziel (Menschen)').fill('vierhundert');
  await page.getByLabel('Beschluss oder Veröffentlichung').fill('Beschluss der Stadtverordnetenversammlung');
  await page.getByLabel('Drucksache').fill('26/SVV/0001');
  await page.getByRole('button', { name: 'Ziel setzen' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('„vierhundert“ ist keine Zahl');
  expect(await page.getByLabel('Drucksache').inputValue()).toBe('26/SVV/0001');
  await page.getByLabel('Ziel (Menschen)').fill(' ');
  await page.getByRole('button', { name: 'Ziel setzen' }).click();
  await page.getByText('Hier fehlt eine Zahl').waitFor();
  await page.getByLabel('Ziel (Menschen)').fill('400,5');
  await page.getByRole('button', { name: 'Ziel setzen' }).click();
  await page.getByText('Das Ziel ist 400,5; erwartet wird eine ganze Zahl').waitFor();
  await page.getByLabel('Ziel (Menschen)').fill('1.400');
  await page.getByRole('button', { name: 'Ziel setzen' }).click();
  await page.waitForURL('**/kennzahlen/EECO03#targets-title');
  const targets = page.locator('section[aria-labelledby=targets-title] tbody');
  expect(await targets.textContent()).toMatch(
    /das ganze Vorhaben\s*1\.400\s*31\.\u00a0Dezember 2028[\s\S]*Drucksache 26\/SVV\/0001/,
  );
  await page.goto('/kennzahlen/EECO03/ziel');
  await page.getByLabel('Ziel (Menschen)').fill('300');
  await page.getByLabel('Gilt für').selectOption({ label: 'Frauen' });
  await page.getByLabel('Beschluss oder Veröffentlichung').fill('Zielvereinbarung');
  await page.getByRole('button', { name: 'Ziel setzen' }).click();
  await page.waitForURL('**/kennzahlen/EECO03#targets-title');
  expect(await targets.locator('tr').count()).toBe(2);
  await expectGood(page, 'targets');
}, 120_000);

test('COORDINATION changes the thresholds of the verdict, and numbers are judged by the new ones at once', async () => {
  const page = await signedIn('COORDINATION');
  await page.goto('/kennzahlen/EECO01');
  const verdict = page.locator('section[aria-labelledby=headline-title] .verdict');
  expect(await verdict.textContent()).toContain('im Plan'); // 402 of 420 are 4.2 % below plan
  await page.getByRole('link', { name: 'Schwellen des Urteils ändern' }).click();
  await page.getByRole('heading', { name: 'Schwellen des Urteils ändern' }).waitFor();
  const [onTrack, atRisk] = [page.getByLabel('Im Plan bis'), page.getByLabel('Gefährdet bis')];
  expect([await onTrack.inputValue(), await atRisk.inputValue()]).toEqual(['5', '15']);
  await expectGood(page, 'thresholds');
  await onTrack.fill('20');
  await page.getByRole('button', { name: 'Schwellen speichern' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('der erste kleiner als der zweite');
  expect([await onTrack.inputValue(), await atRisk.inputValue()]).toEqual(['20', '15']);
  await onTrack.fill('2,5');
  await page.getByRole('button', { name: 'Schwellen speichern' }).click();
  await page.waitForURL('**/kennzahlen/EECO01#targets-title');
  await page.getByText('Im Plan ist, was höchstens 2,5').waitFor();
  expect(await verdict.textContent()).toContain('gefährdet');
  await page.goto('/kennzahlen/EECR04?zeitraum=quartal&zaehlung=einzeln');
  await page.getByText('können zusammen mehr ergeben als die Gesamtzahl').waitFor();
  await page.goto('/kennzahlen/EECO01?zeitraum=quartal&zaehlung=einzeln');
  expect(await page.getByText('können zusammen mehr ergeben').count()).toBe(0);
}, 120_000);

test('COORDINATION adds a measure with a provider that is new, and is told by which name files name it', async () => {
  const page = await signedIn('COORDINATION');
  await page.goto('/massnahmen');
  await page.getByRole('link', { name: 'Maßnahme anlegen' }).click();
  await page.getByRole('heading', { name: 'Maßnahme anlegen' }).waitFor();
  await expectGood(page, 'new-measure');
  await page.getByLabel('Titel', { exact: true }).fill('Deutsch für Eltern');
  await page.getByLabel('Säule').selectOption({ label: 'Sprache und Alphabetisierung' });
  await page.getByLabel('Name des neuen Trägers').fill('Nachbarschaftshaus e. V.');
  await page.getByLabel('Erster Tag').fill('2026-12-01');
  await page.getByLabel('Letzter Tag').fill('2026-11-01');
  await page.getByRole('spinbutton').fill('20');
  await page.getByRole('button', { name: 'Maßnahme anlegen' }).click();
  await page.getByText('Der letzte Tag, 01.11.2026, liegt vor dem ersten, 01.12.2026').waitFor();
  expect(await page.getByLabel('Name des neuen Trägers').inputValue()).toBe('Nachbarschaftshaus e. V.');
  await page.getByLabel('Letzter Tag').fill('2027-11-30');
  await page.getByRole('button', { name: 'Maßnahme anlegen' }).click();
  await page.waitForURL('**/massnahmen/deutsch-fuer-eltern?neu');
  expect(await page.getByRole('main').textContent()).toMatch(/In Dateien heißt sie\s*deutsch-fuer-eltern/);
  await expectGood(page, 'new-measure-added');
  await page.goto('/en/measures/new');
  expect(await page.getByLabel('Provider', { exact: true }).locator('option').allTextContents()).toContain(
    'Nachbarschaftshaus e. V.',
  );
  await expectGood(page, 'new-measure-en');
}, 120_000);

test('nobody else is offered these pages, and who opens them is told so', async () => {
  const page = await signedIn('STEERING');
  await page.goto('/en/indicators/EECO03');
  expect(await page.getByRole('link', { name: 'Set a target' }).count()).toBe(0);
  const response = await page.goto('/en/indicators/EECO03/target');
  expect(response?.status()).toBe(403);
  expect((await page.goto('/massnahmen/anlegen'))?.status()).toBe(403);
}, 120_000);
