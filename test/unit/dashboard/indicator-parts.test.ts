import { describe, expect, it } from 'vitest';
import { formatter } from '#lib/format.ts';
import { partsView } from '#lib/indicators/parts.ts';
import { partsTimeView } from '#lib/indicators/parts-time.ts';
import { figure, plain } from './factories.ts';
import { breakdown, data, indicator, period, traced } from './indicator-factories.ts';

const german = formatter('de');
const show = (by: ReturnType<typeof breakdown>, parts: Parameters<typeof data>[0] = {}) =>
  partsView(data({ ...parts, breakdowns: [by] }), by, 'Quelle', german);
const genders = breakdown('GENDER', {
  FEMALE: { value: 191 },
  MALE: { value: 207 },
  NON_BINARY: { value: 4 },
  NOT_GIVEN: { value: 0 },
});

describe('the parts of an indicator', () => {
  it('say that a snapshot does not have them, and not that there are none yet', () => {
    const nothing = breakdown('MEASURE', {});
    expect(show(nothing, { isPublished: true }).summary).toBe('In dieser Aufgliederung werden die Zahlen nicht veröffentlicht.');
    expect(show(nothing).summary).toBe('Hier gibt es noch nichts aufzugliedern.');
  });

  it('add up and have their share of the total', () => {
    const view = show(genders);
    expect(view.notes).toEqual(['Die Teile ergeben zusammen die Gesamtzahl von 402.']);
    expect(view.rows.map(({ tone, besides }) => [tone, plain(besides)])).toEqual([
      ['women', '47,5 %'],
      ['men', '51,5 %'],
      ['non-binary', '1,0 %'],
    ]);
    expect(view.table.rows.at(-1)).toMatchObject({ head: 'Gesamt', cells: [{ text: '402' }, {}] });
  });

  it('say so where people count in several offers, and then have no share', () => {
    const view = show(breakdown('MEASURE', { klein: { value: 100 }, gross: { value: 350 } }));
    expect(view.notes[0]).toContain('zusammen 450, gezählt sind 402');
    expect(view.rows.map(({ key, besides }) => [key, besides])).toEqual([
      ['gross', ''],
      ['klein', ''],
    ]);
  });

  it('are not added where one of them is withheld, and it has no bar', () => {
    const view = show(breakdown('GENDER', { FEMALE: { value: 191 }, NON_BINARY: { value: null, status: 'SUPPRESSED' } }));
    expect(view.notes[0]).toContain('Nicht jeder Teil');
    expect(view.rows[1]).toMatchObject({ cell: { text: '.' }, length: null, isWithheld: true });
  });

  it('are not said to be missing, nor zero the largest of them, where the others are withheld', () => {
    const withheld = { value: null, status: 'SUPPRESSED' } as const;
    const sentence = 'Zum Schutz von Personen ist hier keine Zahl über null ausgewiesen.';
    expect(show(breakdown('GENDER', { FEMALE: withheld, MALE: withheld })).summary).toBe(sentence);
    expect(show(breakdown('GENDER', { FEMALE: withheld, MALE: withheld, NON_BINARY: { value: 0 } })).summary).toBe(sentence);
  });

  it('are the largest of those that are shown where a larger one may be withheld', () => {
    const some = (value: number) => breakdown('GENDER', { FEMALE: { value }, MALE: { value: null, status: 'SUPPRESSED' } });
    expect(show(some(157)).summary).toBe('Der größte ausgewiesene Teil: female mit 157.');
    const share = { indicator: indicator({ unit: 'SHARE', decimals: 1, additivity: 'RATIO', direction: 'MORE_IS_BETTER' }) };
    expect(plain(show(some(0.5), share).summary)).toBe('Soweit ausgewiesen: von 50,0 % (female) bis 50,0 % (female).');
  });

  it('are ratios that stand for themselves, with what they were made from and a word on small numbers', () => {
    const ratio = { indicator: indicator({ unit: 'SHARE', decimals: 1, additivity: 'RATIO', direction: 'BAND' }) };
    const share = (numerator: number, denominator: number) => ({
      value: numerator / denominator,
      rest: { numerator, denominator, indicator: { code: 'KIM_WOMEN_SHARE', unit: 'SHARE', decimals: 1 } } as const,
    });
    const view = show(breakdown('FIELD_OF_ACTION', { SPURWECHSEL: share(57, 164), LANGUAGE_LITERACY: share(2, 4) }), ratio);
    expect(view.notes).toHaveLength(3);
    expect(view.rows[0]).toMatchObject({ besides: '57 von 164', tone: 'spurwechsel', length: 57 / 164 });
    expect(plain(view.summary)).toBe('Von 34,8 % (spurwechsel) bis 50,0 % (language_literacy).');
  });

  it('stand against targets of their own', () => {
    const target = figure({ target: { target: 155, planToDate: 138, assessment: 'OFF_TRACK' } }).target;
    const view = show(breakdown('FIELD_OF_ACTION', { SOCIAL_PARTICIPATION: { value: 114, rest: { target } } }));
    expect(view.rows[0]).toMatchObject({
      target: 1,
      length: 114 / 155,
      assessment: 'OFF_TRACK',
      caption: 'Ziel bis Ende 2026: 155',
    });
    expect(view.table.rows[0]?.cells.map(({ text }) => text)).toEqual(['114', '138', '155', 'nicht im Plan']);
  });

  it('are nothing to draw where nothing occurs or nothing is known of them', () => {
    expect(show(breakdown('GENDER', {}))).toMatchObject({ rows: [], summary: 'Hier gibt es noch nichts aufzugliedern.' });
    const missing = show(breakdown('MEASURE', { a: { value: null, status: 'NOT_AVAILABLE' } }));
    expect(missing).toMatchObject({ rows: [], notes: [], summary: 'Dafür liegen noch keine Daten vor.' });
    const unknown = show(breakdown('MEASURE', { NOT_GIVEN: { value: 402 } }));
    expect(unknown.rows).toEqual([]);
    expect(unknown.summary).toContain('noch keiner Maßnahme zugeordnet');
    expect(unknown.table.rows).toHaveLength(2);
  });

  it('make no bars of nothing but zeros', () => {
    const view = show(breakdown('GENDER', { FEMALE: { value: 0 } }), { headline: traced(figure({ value: 0 })) });
    expect(view.rows[0]).toMatchObject({ length: null, cell: { text: '-' } });
  });
});

describe('the parts over time', () => {
  const inMonth = (label: string, to: string, values: Record<string, number>) =>
    Object.entries(values).map(([key, value]) => {
      const { breakdown: parts } = figure({ key: { GENDER: key } });
      return period(label, to, value, { breakdown: parts });
    });
  const series = [
    ...inMonth('Oktober 2026', '2026-10-31', { FEMALE: 180, MALE: 195 }),
    ...inMonth('November 2026', '2026-11-22', { FEMALE: 191, MALE: 211 }),
  ];
  const parts = { FEMALE: { value: 191 }, MALE: { value: 211 } };

  it('are lines in their colours, and the one that changed most is named', () => {
    const view = partsTimeView(data(), breakdown('GENDER', parts, series), 'Quelle', german);
    expect(view?.chart).toMatchObject({ kind: 'lines', lines: [{ tone: 'women' }, { tone: 'men' }] });
    expect(view?.summary).toBe('Von Oktober 2026 auf November 2026 am stärksten verändert: male (+16).');
    expect(view?.table.rows[1]?.cells.map(({ text }) => text)).toEqual(['191', '211']);
  });

  it('say that the one that changed most is so among those that are shown, where one is withheld', () => {
    const withheld = { status: 'SUPPRESSED', value: null } as const;
    const partly = series.map((each) => (each.breakdown[0]?.value === 'MALE' ? { ...each, ...withheld } : each));
    const view = partsTimeView(data(), breakdown('GENDER', parts, partly), 'Quelle', german);
    expect(view?.summary).toBe('Soweit ausgewiesen, von Oktober 2026 auf November 2026 am stärksten verändert: female (+11).');
  });

  it('compare no period that is not over with a whole one', () => {
    const selection = { interval: 'MONTH', isCumulative: false, breakdown: 'GENDER' } as const;
    expect(partsTimeView(data({ selection }), breakdown('GENDER', parts, series), 'Quelle', german)?.summary).toBe('');
  });

  it('are a table alone where they are more than five, and nothing where there is one', () => {
    const many = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((key) => [key, { value: 1 }]));
    const view = partsTimeView(
      data(),
      breakdown('PROVIDER', many, [period('x', '2026-10-31', 1, figure({ key: { PROVIDER: 'a' } }))]),
      'Quelle',
      german,
    );
    expect(view?.chart).toBeNull();
    expect(view?.table.heads).toHaveLength(7);
    expect(partsTimeView(data(), breakdown('GENDER', { FEMALE: { value: 1 } }, series), 'Quelle', german)).toBeNull();
  });
});
