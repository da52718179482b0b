import { describe, expect, it } from 'vitest';
import { formatter } from '#lib/format.ts';
import { type SentenceInput, segments, sentence } from '#lib/sentence.ts';
import { figure, plain } from './factories.ts';

const operation = { title: 'KIM Potsdam', startsOn: '2026-01-01', endsOn: '2028-12-31', totalEurCents: 182_621_500 };
const women = figure({ code: 'KIM_WOMEN_SHARE', unit: 'SHARE', value: 0.475 });
const outcomes = figure({ code: 'KIM_WORK_OR_TRAINING', value: 49 });

const say = (locale: 'de' | 'en', input: Partial<SentenceInput>): string =>
  plain(
    sentence({ operation, asOf: '2026-11-22', ...input }, formatter(locale))
      .map(({ text }) => text)
      .join(''),
  );
const reached = (deviationShare: number | null) => figure({ target: { planToDate: 420, deviationShare } });

describe('the sentence in German', () => {
  it('says how far below the plan reach is', () => {
    expect(say('de', { reach: reached(-0.042), women, outcomes })).toBe(
      'KIM Potsdam hat bis 22. November 2026 402 Menschen erreicht, davon 48 % Frauen; 49 haben Arbeit oder Ausbildung begonnen. Die Zahl der Menschen liegt 4 % unter dem Plan.',
    );
  });

  it('says how far above the plan reach is', () => {
    expect(say('de', { reach: reached(0.12), women, outcomes })).toMatch(/Die Zahl der Menschen liegt 12 % über dem Plan\.$/);
  });

  it('calls a deviation that rounds to nothing as planned', () => {
    expect(say('de', { reach: reached(-0.004), women, outcomes })).toMatch(
      /Damit ist die Zahl der Menschen so hoch wie geplant\.$/,
    );
  });

  it('speaks of no plan where there is none', () => {
    expect(say('de', { reach: figure(), women, outcomes })).toMatch(/begonnen\.$/);
    expect(say('de', { reach: reached(null), women, outcomes })).toMatch(/begonnen\.$/);
  });

  it('leaves out a share of women that is withheld', () => {
    const withheld = figure({ code: 'KIM_WOMEN_SHARE', unit: 'SHARE', status: 'SUPPRESSED' });
    expect(say('de', { reach: figure(), women: withheld, outcomes })).toContain('402 Menschen erreicht; 49 haben');
  });

  it('leaves out outcomes that are withheld, and does not call them none', () => {
    const withheld = figure({ code: 'KIM_WORK_OR_TRAINING', status: 'SUPPRESSED' });
    expect(say('de', { reach: figure(), women, outcomes: withheld })).toMatch(/davon 48 % Frauen\.$/);
  });

  it('says that nobody has started work where that is so', () => {
    const none = figure({ code: 'KIM_WORK_OR_TRAINING', value: 0 });
    expect(say('de', { reach: figure(), women, outcomes: none })).toContain(
      '; Arbeit oder Ausbildung hat noch niemand begonnen.',
    );
  });

  it('bends to one person', () => {
    expect(say('de', { reach: figure({ value: 1 }), outcomes: figure({ value: 1 }) })).toContain(
      'hat bis 22. November 2026 einen Menschen erreicht; eine Person hat Arbeit oder Ausbildung begonnen',
    );
  });

  it('withholds without naming a number', () => {
    const text = say('de', { reach: figure({ status: 'SUPPRESSED' }), women, outcomes });
    expect(text).toContain('zum Schutz von Personen nicht ausgewiesen');
    expect(text.replace('22. November 2026', '')).not.toMatch(/\d/);
  });

  it('tells what is known where nobody has been recorded yet', () => {
    expect(say('de', { reach: figure({ value: 0 }) })).toBe(
      'KIM Potsdam läuft vom 1. Januar 2026 bis 31. Dezember 2028; dafür stehen 1,83 Mio. € bereit. Noch sind keine Teilnahmen erfasst.',
    );
  });

  it('does not call figures that are not published yet a zero', () => {
    expect(say('de', { reach: figure({ status: 'NOT_AVAILABLE' }) })).toMatch(/noch keine Zahlen veröffentlicht\.$/);
    expect(say('de', {})).toMatch(/noch keine Zahlen veröffentlicht\.$/);
  });
});

describe('the sentence in English', () => {
  it.each([
    [-0.042, 'The number of people is 4% below plan.'],
    [0.12, 'The number of people is 12% above plan.'],
    [0, 'The number of people is as planned.'],
  ])('reads well at a deviation of %d', (deviation, plan) => {
    expect(say('en', { reach: reached(deviation), women, outcomes })).toBe(
      `By 22 November 2026, KIM Potsdam had reached 402 people, 48% of them women; 49 have started work or training. ${plan}`,
    );
  });

  it('reads well without people', () => {
    expect(say('en', { reach: figure({ value: 0 }) })).toBe(
      'KIM Potsdam runs from 1 January 2026 to 31 December 2028, with €1.83 m to spend. No participation has been recorded yet.',
    );
    expect(say('en', { reach: figure({ status: 'SUPPRESSED' }) })).toContain('withheld to protect persons');
    expect(say('en', {})).toMatch(/published here yet\.$/);
  });
});

it('marks what is strong and keeps a number with its noun', () => {
  expect(segments('Es sind **402 Menschen**.')).toEqual([
    { text: 'Es sind ', strong: false },
    { text: '402\u00a0Menschen', strong: true },
    { text: '.', strong: false },
  ]);
});
