import { describe, expect, it } from 'vitest';
import { type Cell, formatter } from '#lib/format.ts';
import { arrange, readState, sortQuery } from '#lib/series/measure-list.ts';
import { type MeasureNode, measureRows } from '#lib/series/measure-rows.ts';
import { spoken, symbolsOf } from '#lib/symbols.ts';
import { figure } from './factories.ts';

const measure = (slug: string, parts: Partial<MeasureNode> = {}): MeasureNode => ({
  slug,
  title: slug,
  titleEn: `${slug} (en)`,
  isLowThreshold: false,
  startsOn: '2026-01-01',
  provider: { slug: 'anker', name: 'Anker' },
  fieldOfAction: { code: 'SPURWECHSEL', position: 1, name: 'Spurwechsel', nameEn: 'Spurwechsel' },
  ...parts,
});
const people = (slug: string, value: number) => figure({ value, key: { MEASURE: slug } });
const state = (query: string) => readState(new URLSearchParams(query));
const rows = measureRows(
  [
    measure('b', { fieldOfAction: { code: 'LANGUAGE_LITERACY', position: 3, name: 'Sprache', nameEn: 'Language' } }),
    measure('a', { provider: { slug: 'boje', name: 'Boje' } }),
    measure('c'),
  ],
  [people('a', 5), people('c', 12), figure({ status: 'SUPPRESSED', key: { MEASURE: 'b' } })],
  '2026-11-22',
  formatter('de'),
);
const slugs = (query: string) => arrange([...rows], state(query)).map(({ slug }) => slug);

describe('the list of measures', () => {
  it('stands in the order of pillars, then titles, unless asked otherwise', () => {
    expect(slugs('')).toEqual(['a', 'c', 'b']);
  });

  it('sorts numbers from the largest, and turns round', () => {
    expect(slugs('sortierung=menschen')).toEqual(['c', 'a', 'b']);
    expect(slugs('sortierung=menschen&richtung=auf')).toEqual(['a', 'c', 'b']);
  });

  it('puts what is withheld last in both directions, so that its place tells nothing', () => {
    for (const direction of ['auf', 'ab']) expect(slugs(`sortierung=menschen&richtung=${direction}`).at(-1)).toBe('b');
  });

  it('filters by pillar and provider', () => {
    expect(slugs('saeule=LANGUAGE_LITERACY')).toEqual(['b']);
    expect(slugs('traeger=boje')).toEqual(['a']);
    expect(slugs('saeule=LANGUAGE_LITERACY&traeger=boje')).toEqual([]);
  });

  it('ignores an order that does not exist', () => {
    expect(state('sortierung=passwort').sort).toBe('saeule');
  });

  it('keeps every other parameter when it sorts, and turns the order of the same column', () => {
    const query = 'stichtag=2026-06-30&traeger=boje';
    expect(sortQuery(new URLSearchParams(query), state(query), 'menschen')).toBe(`?${query}&sortierung=menschen&richtung=ab`);
    const sorted = 'sortierung=menschen&richtung=ab';
    expect(sortQuery(new URLSearchParams(sorted), state(sorted), 'menschen')).toBe('?sortierung=menschen&richtung=auf');
  });
});

describe('a row of a measure', () => {
  const row = (parts: Partial<MeasureNode>, figures: ReturnType<typeof figure>[]) =>
    measureRows([measure('a', parts)], figures, '2026-11-22', formatter('de'))[0];
  const of = (code: string, value: number) => figure({ code, value, unit: 'PLACES', key: { MEASURE: 'a' } });

  it('says how many places are used', () => {
    expect(row({}, [of('KIM_PLACES', 14), of('KIM_PLACES_USED', 12)])).toMatchObject({
      occupancy: { text: '12 von 14' },
      usedShare: 12 / 14,
    });
  });

  it('counts visits for an open offer, and knows nothing of who came', () => {
    const open = row({ isLowThreshold: true }, [of('KIM_CONTACTS', 330)]);
    expect(open?.people.cell.text).toBe('330 Besuche');
    const withheld = row({ isLowThreshold: true }, [
      figure({ code: 'KIM_CONTACTS', status: 'SUPPRESSED', key: { MEASURE: 'a' } }),
    ]);
    expect(withheld?.people).toMatchObject({ cell: { text: '.' }, number: null });
    expect(open?.occupancy.text).toBe('offen');
    expect(open?.women.cell.text).toBe('x');
  });

  it('says of visits that are withheld or not known what they are, never that there were none', () => {
    for (const [status, text] of [
      ['SUPPRESSED', '.'],
      ['NOT_AVAILABLE', '…'],
    ] as const) {
      const open = row({ isLowThreshold: true }, [figure({ code: 'KIM_CONTACTS', status, key: { MEASURE: 'a' } })]);
      expect(open?.people).toMatchObject({ cell: { text }, number: null });
    }
    expect(row({ isLowThreshold: true }, [])?.people).toEqual({ cell: { text: '0 Besuche' }, number: 0 });
  });

  it('says that places are not known where they are not, and which symbol stands in "12 of 14"', () => {
    const unknown = figure({ code: 'KIM_PLACES', status: 'NOT_AVAILABLE', key: { MEASURE: 'a' } });
    expect(row({}, [unknown])?.occupancy.text).toBe('…');
    expect(row({}, [of('KIM_PLACES', 0)])?.occupancy.text).toBe('-');
    expect(row({}, [of('KIM_PLACES', 14)])?.occupancy.text).toBe('- von 14');
    const withheld = figure({ code: 'KIM_PLACES_USED', status: 'SUPPRESSED', key: { MEASURE: 'a' } });
    const revised = figure({ code: 'KIM_PLACES_USED', value: 9, isRevised: true, key: { MEASURE: 'a' } });
    expect(row({}, [of('KIM_PLACES', 14), revised])?.occupancy).toEqual({ text: '9 von 14', isRevised: true });
    const occupancy = row({}, [of('KIM_PLACES', 14), withheld])?.occupancy as Cell;
    expect(occupancy.text).toBe('. von 14');
    expect(symbolsOf([occupancy, { text: '.', words: occupancy.words as string }])).toEqual([['.', occupancy.words]]);
    expect(spoken(occupancy)).toBe('zum Schutz von Personen nicht ausgewiesen von 14');
  });

  it('has ended the day after its last', () => {
    expect(row({ endsOn: '2026-11-22' }, [])?.hasEnded).toBe(false);
    expect(row({ endsOn: '2026-11-21' }, [])?.hasEnded).toBe(true);
  });
});
