import { describe, expect, it } from 'vitest';
import { asOfIn, pageHref } from '#lib/address.ts';
import { deLocalizeUrl, localizeHref } from '#lib/paraglide/runtime.js';
import { isDay, reportingDates } from '#lib/reporting-dates.ts';

const at = (query: string) => new URL(`http://localhost/${query}`);

describe('addresses', () => {
  it('keep the reporting date from page to page', () => {
    expect(pageHref('/massnahmen', at('?stichtag=2026-06-30&sortierung=titel'))).toBe('/massnahmen?stichtag=2026-06-30');
    expect(pageHref('/daten#EECO01', at('?stichtag=2026-06-30'))).toBe('/daten?stichtag=2026-06-30#EECO01');
    expect(pageHref('/daten#EECO01', at(''))).toBe('/daten#EECO01');
  });

  it('take an empty date for today', () => {
    expect(asOfIn(at('?stichtag='))).toBeUndefined();
  });

  it.each([
    ['/', '/en'],
    ['/massnahmen', '/en/measures'],
    ['/massnahmen/deutsch-mit-kind', '/en/measures/deutsch-mit-kind'],
    ['/kennzahlen', '/en/indicators'],
    ['/kennzahlen/EECO01', '/en/indicators/EECO01'],
    ['/kennzahlen/EECO01/daten.csv', '/en/indicators/EECO01/data.csv'],
    ['/kennzahlen/EECO01/datensaetze', '/en/indicators/EECO01/records'],
    ['/kennzahlen/EECO01/schwellen', '/en/indicators/EECO01/thresholds'],
    ['/traeger/anker', '/en/providers/anker'],
    ['/kontext', '/en/context'],
    ['/daten', '/en/data'],
    ['/barrierefreiheit', '/en/accessibility'],
    ['/datenschutz', '/en/privacy'],
    ['/impressum', '/en/imprint'],
  ])('%s is %s in English, and back', (german, english) => {
    expect(localizeHref(german, { locale: 'en' })).toBe(english);
    expect(deLocalizeUrl(new URL(english, 'http://localhost')).pathname).toBe(german);
  });
});

describe('reporting dates', () => {
  it('are the quarter ends from the start to yesterday, newest first', () => {
    expect(reportingDates('2026-01-01', '2026-11-22')).toEqual(['2026-09-30', '2026-06-30', '2026-03-31']);
    expect(reportingDates('2026-01-01', '2026-09-30')).toEqual(['2026-06-30', '2026-03-31']);
    expect(reportingDates('2026-01-01', '2025-12-01')).toEqual([]);
  });

  it('must be days that exist', () => {
    expect(['2026-02-28', '2028-02-29'].map(isDay)).toEqual([true, true]);
    expect(['2026-02-29', '2026-2-28', 'heute', '2026-13-01', ''].map(isDay)).toEqual([false, false, false, false, false]);
  });
});
