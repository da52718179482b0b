import { describe, expect, it } from 'vitest';
import type { BarsModel, LinesModel } from '#lib/charts/model.ts';
import { formatter } from '#lib/format.ts';
import { awardsView } from '#lib/series/awards.ts';
import { populationView } from '#lib/series/population.ts';
import { plain } from './factories.ts';

const format = formatter('de');
const body = (ags: string, name: string, ...values: number[]) => ({
  ags,
  name,
  values: values.map((value, index) => ({ year: 2023 + index, value })),
});

describe('population shares', () => {
  const bodies = [
    body('1', 'Elbe-Elster', 4.1, 4.3),
    body('2', 'Potsdam', 11.5, 12.2),
    body('3', 'Frankfurt (Oder)', 15.5, 16.7),
    body('4', 'Barnim', 6, 6.1),
  ];
  const view = populationView({ bodies, ags: '2', source: 'test' }, format);

  it('names the own body, the highest and the lowest, and leaves the others unnamed', () => {
    const named = (view.chart as LinesModel).lines.filter(({ endLabel }) => endLabel).map(({ label }) => label);
    expect(named.sort()).toEqual(['Elbe-Elster', 'Frankfurt (Oder)', 'Potsdam']);
  });

  it('draws the own body last, so that nothing covers it', () => {
    expect((view.chart as LinesModel).lines.at(-1)).toMatchObject({ label: 'Potsdam', style: 'strong' });
  });

  it('has every body and year in the table', () => {
    expect(view.table.rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)])).toContainEqual([
      'Potsdam',
      '11,5',
      '12,2',
    ]);
    expect(view.table.rows).toHaveLength(4);
  });

  it('says from where to where, and the place among all', () => {
    expect(plain(view.summary)).toBe(
      'In Potsdam ist der Anteil von 11,5 % (2023) auf 12,2 % (2024) gestiegen. Damit liegt Potsdam auf Platz 2 von 4.',
    );
  });

  it('has nothing to draw without data', () => {
    expect(populationView({ bodies: [], ags: '2', source: '' }, format).chart).toBeNull();
  });
});

describe('awards', () => {
  const awards = [
    { ags: '1', name: 'Cottbus', esfPlusEurCents: 162_914_296 },
    { ags: '2', name: 'Potsdam', esfPlusEurCents: 109_572_900 },
  ];
  const view = awardsView({ awards, ags: '2', awardedOn: '2025-12-17', source: 'test' }, format);

  it('sets the own award apart from the others', () => {
    expect((view.chart as BarsModel).sets.map(({ values }) => values)).toEqual([
      [null, 109_572_900],
      [162_914_296, null],
    ]);
  });

  it('adds up to the cent', () => {
    expect(plain(view.table.rows.at(-1)?.cells[0]?.text ?? '')).toBe('2.724.871,96 €');
  });

  it('claims no date where there is no award', () => {
    expect(awardsView({ awards: [], ags: '2', awardedOn: null, source: '' }, format)).toMatchObject({
      subtitle: '',
      chart: null,
    });
  });
});
