import { describe, expect, inject, it } from 'vitest';
import { findIndicator } from '../../server/indicators/catalogue.ts';
import type { IndicatorDefinition } from '../../server/indicators/definition.ts';
import { compareNumbers, indicatorsOf } from '../support/indicator-numbers.ts';

const codes = async (site: string): Promise<string[]> => {
  const html = await (await fetch(`${site}/kennzahlen`)).text();
  return [...new Set([...html.matchAll(/href="\/kennzahlen\/([A-Z0-9_]+)"/g)].map(([, code]) => code as string))];
};

const textOf = (html: string): string =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&');

/** What the catalogue says of the rule in words. */
function ruleOf(code: string, language: 'de' | 'en'): string[] {
  const { name, definition, population, entryCondition, exitCondition, variant, source } = findIndicator(
    code,
  ) as IndicatorDefinition;
  const said = [name, definition, population, entryCondition, exitCondition, variant].flatMap((text) => text?.[language] ?? []);
  return [code, source, ...said];
}

describe.each(['demoSite', 'factsSite'] as const)('every indicator, %s', (name) => {
  it('has a page that tells its rule and a file, in both languages, that say nothing senseless', async () => {
    const site = inject(name);
    const known = await codes(site);
    expect(known.length).toBeGreaterThan(40);
    for (const code of known)
      for (const path of [
        `/kennzahlen/${code}`,
        `/en/indicators/${code}?zaehlung=einzeln&zeitraum=jahr&aufgliederung=massnahme`,
      ]) {
        const response = await fetch(site + path);
        expect(response.status, path).toBe(200);
        const text = textOf(await response.text());
        expect(text, path).not.toMatch(/undefined|NaN|;null;|Infinity|\[object/);
        for (const words of ruleOf(code, path.startsWith('/en') ? 'en' : 'de')) expect(text, path).toContain(words);
        const file = await fetch(
          `${site}${path.replace(code, path.startsWith('/en') ? `${code}/data.csv` : `${code}/daten.csv`)}`,
        );
        expect(file.headers.get('content-type'), path).toBe('text/csv; charset=utf-8');
        expect(await file.text(), path).not.toMatch(/undefined|NaN|;null;|Infinity|\[object/);
      }
  });
});

it('page, file and API say the same numbers of every indicator, as the public reads them', async () => {
  const reader = { site: inject('demoSite'), headers: {} };
  let compared = 0;
  for (const indicator of await indicatorsOf(reader)) compared += await compareNumbers(reader, indicator);
  expect(compared).toBeGreaterThan(200);
}, 120_000);
