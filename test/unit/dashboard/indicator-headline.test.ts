import { describe, expect, it } from 'vitest';
import { formatter } from '#lib/format.ts';
import { headlineView } from '#lib/indicators/headline.ts';
import { figure, plain } from './factories.ts';
import { data, indicator, traced } from './indicator-factories.ts';

const german = formatter('de');
const view = (parts: Parameters<typeof data>[0]) => headlineView(data(parts), german);
const factsOf = (parts: Parameters<typeof data>[0]) => view(parts).facts.map(({ label, text }) => [label, plain(text)]);
const target = { target: 470, planToDate: 419.8, deviationShare: -0.0424, assessment: 'ON_TRACK' as const };

describe('the headline', () => {
  it('stands against its target, plan and deviation', () => {
    expect(factsOf({ headline: traced(figure({ value: 402, target })) })).toEqual([
      ['Ziel bis 31.\u00a0Dezember 2026', '470'],
      ['Plan zum Stichtag', '420'],
      ['Abweichung vom Plan', '−18 (−4,2 %)'],
    ]);
  });

  it('says that there is too little to judge by where the API gives no verdict', () => {
    const headline = traced(figure({ value: 1, target: { ...target, planToDate: 2, assessment: null } }));
    expect(factsOf({ headline }).at(-1)?.[1]).toBe('Noch zu wenig für eine Bewertung');
  });

  it('differs from the plan by points where it is a share, and says what it was made from', () => {
    const share = {
      ...figure({ value: 0.475, unit: 'SHARE', target: { target: 0.5, planToDate: 0.5 } }),
      numerator: 191,
      denominator: 402,
    };
    const known = {
      indicator: indicator({ unit: 'SHARE', decimals: 1, additivity: 'RATIO', direction: 'BAND' }),
      headline: traced(share),
    };
    expect(factsOf(known)).toContainEqual(['Abweichung vom Plan', '−2,5 Prozentpunkte']);
    expect(view(known)).toMatchObject({ reading: '191 von 402', bar: { value: 0.475, plan: 0.5, band: [0.4, 0.6] } });
  });

  it('says what is expected, what is needed and how likely the last target is', () => {
    const forecast = {
      on: '2028-12-31',
      ...{ expected: 1429.4, low: 1179, high: 1696, neededPerMonth: 37.2, probability: 0.997, method: '', points: [] },
    };
    const facts = factsOf({ headline: traced(figure({ target }), { forecast }) });
    expect(facts).toContainEqual(['Voraussichtlich am 31.\u00a0Dezember 2028', '1.429 (1.179 bis 1.696)']);
    expect(facts).toContainEqual(['Nötig je Monat bis zum letzten Ziel', '38']);
    expect(facts).toContainEqual(['Wahrscheinlichkeit, das letzte Ziel zu erreichen', 'über 99 %']);
  });

  it('expects money in three digits', () => {
    const forecast = {
      on: '2028-12-31',
      ...{
        expected: 138_342_600,
        low: 110_285_400,
        high: 168_521_600,
        neededPerMonth: null,
        probability: null,
        method: '',
        points: [],
      },
    };
    const money = figure({ value: 33_241_000, unit: 'EUR_CENT' });
    const facts = factsOf({
      headline: traced(money, { forecast }),
      indicator: indicator({ unit: 'EUR_CENT', additivity: 'SUM' }),
    });
    expect(facts).toContainEqual(['Voraussichtlich am 31.\u00a0Dezember 2028', '1.380.000 € (1.100.000 € bis 1.690.000 €)']);
  });

  it('says that zero is meant', () => {
    expect(view({ headline: traced(figure({ value: 0 })) })).toMatchObject({ value: { text: '-', words: 'keine' }, noun: '' });
    expect(view({ headline: traced(figure({ value: 0 })) }).why).toContain('echte Null');
  });

  it.each([
    ['SUPPRESSED', '.', 'niemand erkannt'],
    ['NOT_APPLICABLE', 'x', 'keinen Sinn'],
    ['NOT_AVAILABLE', '…', 'noch keine Daten'],
  ] as const)('says why there is no value: %s', (status, symbol, why) => {
    const shown = view({ headline: traced(figure({ status })) });
    expect(shown.value.text).toBe(symbol);
    expect(shown.why).toContain(why);
    expect(shown.reading).toBeNull();
  });

  it("prefers the API's reason, and knows a ratio over nobody", () => {
    const nobody = { ...figure({ status: 'NOT_AVAILABLE' }), denominator: 0 };
    expect(view({ headline: traced(nobody) }).why).toContain('noch niemanden');
    expect(view({ headline: traced(nobody), reason: 'Noch nicht veröffentlicht.' }).why).toBe('Noch nicht veröffentlicht.');
  });
});
