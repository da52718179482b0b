import { describe, expect, it } from 'vitest';
import { formatter } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { besideSymbols, marksIn } from '#lib/symbols.ts';
import { noteTexts } from '../../../server/indicators/labels.ts';
import { figure, plain } from './factories.ts';

const de = formatter('de');
const en = formatter('en');

describe('format', () => {
  it('prints counts with the separator of the language', () => {
    expect([de.count(1582), en.count(1582)]).toEqual(['1.582', '1,582']);
  });

  it('prints a share from 0 to 1 as whole per cent with a thin space', () => {
    expect(de.share(0.475)).toBe('48\u202f%');
    expect(en.share(0.475)).toBe('48%');
  });

  it('prints money from cents, exactly where it is asked to', () => {
    expect(plain(de.euro(182_621_500))).toBe('1.826.215 €');
    expect(plain(de.euroExact(944_438_388))).toBe('9.444.383,88 €');
    expect(plain(en.euroExact(944_438_388))).toBe('€9,444,383.88');
  });

  it('shortens money without hiding the second decimal of a million', () => {
    expect(plain(de.euroShort(109_572_900))).toBe('1,10 Mio. €');
    expect(plain(en.euroShort(109_572_900))).toBe('€1.10 m');
    expect(plain(de.euroShort(33_240_951))).toBe('332.000 €');
    expect(plain(de.euroShort(45_000))).toBe('450 €');
  });

  it('rounds what lies just below a million to thousands', () => {
    expect(plain(de.euroShort(99_999_900))).toBe('1.000.000 €');
  });

  it('prints a change with a real minus as wide as the plus', () => {
    expect([de.signed(38), de.signed(-38), de.signed(0)]).toEqual(['+38', '\u221238', '0']);
    expect(plain(de.points(-0.071))).toBe('\u22127,1 Prozentpunkte');
  });

  it('prints days without regard to the time zone of the machine', () => {
    expect([de.date('2026-11-22'), en.date('2026-11-22')]).toEqual(['22.\u00a0November 2026', '22\u00a0November 2026']);
    expect([de.dateShort('2026-01-01'), en.dateShort('2026-01-01')]).toEqual(['01.01.2026', '01/01/2026']);
    expect(de.month('2026-03-31')).toBe('März 2026');
  });
});

describe('a figure in a table', () => {
  it('is the value where there is one', () => {
    expect(de.figure(figure({ value: 1402 }))).toEqual({ text: '1.402' });
  });

  it('is a dash for exactly zero', () => {
    expect(de.figure(figure({ value: 0 }))).toEqual({ text: '-', words: 'keine' });
  });

  it('is a point with its reason where it is withheld', () => {
    expect(de.figure(figure({ status: 'SUPPRESSED' }))).toEqual({
      text: '.',
      words: 'zum Schutz von Personen nicht ausgewiesen',
    });
    expect(en.figure(figure({ status: 'SUPPRESSED' })).words).toBe('withheld to protect persons');
  });

  it('never prints a number for what is not published, not even one that came along', () => {
    const leaking = { ...figure({ value: 2 }), status: 'SUPPRESSED' as const, value: 2 };
    expect(de.figure(leaking).text).toBe('.');
  });

  it('tells not available from zero', () => {
    expect(de.figure(figure({ status: 'NOT_AVAILABLE' })).text).toBe('…');
    expect(de.figure(figure({ status: 'NOT_APPLICABLE' })).text).toBe('x');
  });
});

it('a corrected figure is marked, a withheld one too', () => {
  expect(de.figure(figure({ value: 5, isRevised: true }))).toEqual({ text: '5', isRevised: true });
  expect(de.figure(figure({ status: 'SUPPRESSED', isRevised: true }))).toMatchObject({ text: '.', isRevised: true });
});

it('a live figure that is too small to be published is marked as internal; others are not', () => {
  expect(de.figure(figure({ value: 2, isPublishable: false }))).toEqual({ text: '2', isInternal: true });
  expect(de.figure(figure({ value: 12, isPublishable: true }))).toEqual({ text: '12' });
  expect(de.figure(figure({ value: 12 }))).toEqual({ text: '12' });
  expect(marksIn([{ text: '2', isInternal: true }])).toEqual([['n', expect.stringContaining('zu klein')]]);
});

describe('notes of the API beside a table', () => {
  it('leaves out what the list of symbols says already, and nothing else', () => {
    const { demo, offers, withheld } = noteTexts;
    expect(besideSymbols([demo.de, offers.de, withheld.de])).toEqual([demo.de, offers.de]);
  });

  it.each(['de', 'en'] as const)('knows the note about withheld numbers by its words (%s)', (locale) => {
    expect(noteTexts.withheld[locale]).toContain(m.symbol_withheld({}, { locale }));
  });
});
