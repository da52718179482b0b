import { describe, expect, it } from 'vitest';
import { formatter } from '#lib/format.ts';
import { groupOf, readCatalogue, search } from '#lib/indicators/catalogue.ts';
import { catalogueView } from '#lib/indicators/catalogue-view.ts';
import { figure } from './factories.ts';
import { indicator } from './indicator-factories.ts';

const german = formatter('de');
const work = indicator({
  code: 'KIM_WORK',
  name: 'Arbeit aufgenommen',
  definition: 'Erwerbstätig nach Eintritt.',
  moment: 'AS_OF',
});
const people = indicator();
const both = [people, work];
const ask = (query: string) => search(both, readCatalogue(new URLSearchParams(query))).map(({ code }) => code);

describe('the group of an indicator', () => {
  it.each([
    ['eintritt', {}],
    ['ergebnis', { code: 'EECR05', moment: 'SIX_MONTHS' }],
    ['reichweite', { code: 'KIM_WOMEN_SHARE', unit: 'SHARE', additivity: 'RATIO' }],
    ['reichweite', { code: 'KIM_WAITING', moment: 'AS_OF', additivity: 'LAST_VALUE' }],
    ['wirkung', { code: 'KIM_WORK', moment: 'AS_OF' }],
    ['geld', { code: 'KIM_COST_PER_PERSON', unit: 'EUR_CENT', moment: 'AS_OF', additivity: 'RATIO' }],
  ] as const)('is %s for %j', (group, parts) => {
    expect(groupOf(indicator(parts))).toBe(group);
  });
});

describe('the search', () => {
  it('finds every word in name, definition or code, whatever the case and the marks on letters', () => {
    expect(ask('suche=ARBEIT')).toEqual(['KIM_WORK']);
    expect(ask('suche=erwerbstatig+kim')).toEqual(['KIM_WORK']);
    expect(ask('suche=kim_work')).toEqual(['KIM_WORK']);
    expect(ask('suche=arbeit+insgesamt')).toEqual([]);
  });

  it('shows everything where nothing is asked', () => {
    expect(ask('')).toEqual(['EECO01', 'KIM_WORK']);
    expect(ask('suche=+')).toEqual(['EECO01', 'KIM_WORK']);
  });

  it('filters by group and moment', () => {
    expect(ask('gruppe=wirkung')).toEqual(['KIM_WORK']);
    expect(ask('gemessen=eintritt')).toEqual(['EECO01']);
    expect(ask('gruppe=wirkung&gemessen=eintritt')).toEqual([]);
  });

  it.each(['gruppe=unsinn', 'gemessen=constructor', 'gruppe=&gemessen='])('ignores %s', (query) => {
    expect(ask(query)).toEqual(['EECO01', 'KIM_WORK']);
  });
});

describe('the catalogue', () => {
  it('shows each value with its noun and its verdict', () => {
    const view = catalogueView([people], [figure({ value: 1, target: { assessment: 'AT_RISK' } })], german);
    expect(view.groups[0]?.entries[0]).toMatchObject({ value: { text: '1' }, noun: 'Mensch', assessment: 'AT_RISK' });
  });

  it('says in words what a symbol means, and that nothing about people is open yet', () => {
    const view = catalogueView([people], [figure({ status: 'NOT_AVAILABLE' })], german);
    expect(view.groups[0]?.entries[0]).toMatchObject({ value: { text: '…' }, noun: 'nicht verfügbar' });
    expect(view.isClosed).toBe(true);
    expect(catalogueView([people], [figure({ value: 0 })], german).isClosed).toBe(false);
  });

  it('leaves out groups without an entry', () => {
    expect(catalogueView([work], [], german).groups.map(({ group }) => group)).toEqual(['wirkung']);
  });
});
