import { describe, expect, it } from 'vitest';
import type { BarsModel } from '#lib/charts/model.ts';
import type { Figure } from '#lib/figures.ts';
import { formatter } from '#lib/format.ts';
import { balanceGroup, balanceView, genderShare, gendersOf } from '#lib/series/balance.ts';
import { figure } from './factories.ts';

const pillar = 'SPURWECHSEL';
const part = (gender: string, value: number, status: Figure['status'] = 'PUBLISHED') =>
  figure({ value, status, key: { FIELD_OF_ACTION: pillar, GENDER: gender } });
const total = (value: number, status: Figure['status'] = 'PUBLISHED') =>
  figure({ value, status, key: { FIELD_OF_ACTION: pillar } });

const view = (figures: Figure[]) => {
  const group = balanceGroup(figures, 'Spurwechsel', { FIELD_OF_ACTION: pillar });
  return balanceView(
    {
      operation: { title: 'KIM' },
      asOf: '2026-11-22',
      groups: [group, group],
      head: 'Säule',
      genders: gendersOf(figures),
      source: '',
      notes: [],
    },
    formatter('de'),
  );
};
const bars = (figures: Figure[]) => view(figures).chart as BarsModel;

describe('gender balance', () => {
  const figures = [total(164), part('FEMALE', 57), part('MALE', 104), part('NON_BINARY', 3)];

  it('draws shares of the people of the pillar that add up to the whole bar', () => {
    const shares = bars(figures).sets.map(({ values }) => values[0] ?? 0);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(shares[0]).toBeCloseTo(57 / 164);
  });

  it('has the counts in the table, women first', () => {
    const { heads, rows } = view([figures[0] as Figure, ...figures.slice(1).reverse()]).table;
    expect(heads).toEqual(['Säule', 'female', 'male', 'non_binary', 'Gesamt']);
    expect(rows[0]?.cells.map(({ text }) => text)).toEqual(['57', '104', '3', '164']);
  });

  it('keeps the total of those whose genders are not published', () => {
    const known = figure({ value: 36 });
    const group = balanceGroup([known, figure({ status: 'NOT_AVAILABLE' })], 'Sonnenhof', {}, [known]);
    expect(group.total).toBe(known);
    expect(group.parts.get('FEMALE')?.status).toBe('NOT_AVAILABLE');
  });

  it('shows what is withheld as a striped gap, never as nothing', () => {
    const model = bars([total(164), part('FEMALE', 57), part('MALE', 0, 'SUPPRESSED'), part('NON_BINARY', 0, 'SUPPRESSED')]);
    const gap = model.sets.at(-1);
    expect(gap).toMatchObject({ isHatched: true, labels: ['.', '.'] });
    expect(gap?.values[0]).toBeCloseTo(107 / 164);
  });

  it('shows no share at all where the total is withheld: it would give the count away', () => {
    const group = balanceGroup([total(0, 'SUPPRESSED'), part('FEMALE', 57)], 'x', { FIELD_OF_ACTION: pillar });
    expect(genderShare(group, 'FEMALE')).toBeNull();
  });

  it('takes a gender that does not occur for zero', () => {
    expect(
      view([total(10), part('FEMALE', 10), figure({ value: 3, key: { GENDER: 'MALE' } })]).table.rows[0]?.cells[1]?.text,
    ).toBe('-');
  });

  it('prints no per cent for fewer than ten people', () => {
    expect(
      bars([total(9), part('FEMALE', 6), part('MALE', 3)])
        .sets.flatMap(({ labels }) => labels)
        .join(''),
    ).toBe('');
  });

  it('names a group outside 40 to 60 per cent, and no other', () => {
    expect(view(figures).summary).toContain('Spurwechsel mit 35');
    expect(view([total(100), part('FEMALE', 60), part('MALE', 40)]).summary).toBe(
      'Der Anteil der Frauen liegt zwischen 40 und 60\u202f%.',
    );
  });

  it.each([
    ['SUPPRESSED', 'Wie viele davon Frauen sind, ist zum Schutz von Personen nicht ausgewiesen.', true],
    ['NOT_AVAILABLE', 'Nach Geschlecht werden die Zahlen hier nicht veröffentlicht: Die Gruppen sind dafür zu klein.', false],
  ] as const)('says why it can say nothing, and draws stripes only where something is withheld: %s', (status, why, isDrawn) => {
    const { summary, chart } = view([total(25), part('FEMALE', 0, status), part('MALE', 0, status)]);
    expect(summary).toBe(why);
    expect(chart !== null).toBe(isDrawn);
  });

  it('does not list a gender that nobody has', () => {
    expect(gendersOf([part('FEMALE', 3), part('NOT_GIVEN', 0)]).map(({ value }) => value)).toEqual(['FEMALE']);
  });
});
