import { describe, expect, it } from 'vitest';
import type { BarsModel } from '#lib/charts/model.ts';
import type { Figure } from '#lib/figures.ts';
import { formatter } from '#lib/format.ts';
import { type MoneyInput, moneyPerYearView, moneyView } from '#lib/series/money.ts';
import { figure, plain } from './factories.ts';

const funds = (kind: string, source: string, value: number, to = '2026-11-22', status: Figure['status'] = 'PUBLISHED') =>
  figure({ code: `KIM_FUNDS_${kind}`, unit: 'EUR_CENT', value, status, to, key: { FUNDING_SOURCE: source } });
const granted = [funds('GRANTED', 'ESF_PLUS', 109_572_900), funds('GRANTED', 'OWN', 73_048_600)];
const input = (toDate: Figure[], perYear: Figure[] = []): MoneyInput => ({
  operation: { title: 'KIM Potsdam', startsOn: '2026-01-01', endsOn: '2028-12-31' },
  asOf: '2026-11-22',
  toDate,
  perYear,
  source: '',
  isSourceGerman: false,
  notes: [],
});
const format = formatter('de');

describe('money', () => {
  it('stacks ESF+ and own part, and adds them up in the table', () => {
    const { chart, table } = moneyView(input(granted), format);
    expect((chart as BarsModel).sets.map(({ values }) => values)).toEqual([[109_572_900], [73_048_600]]);
    expect(table.rows[0]?.cells.map(({ text }) => plain(text))).toEqual(['1.095.729 €', '730.486 €', '1.826.215 €']);
  });

  it('leaves out what is not published, and says so', () => {
    const view = moneyView(input([...granted, funds('SPENT', 'ESF_PLUS', 0, '2026-11-22', 'NOT_AVAILABLE')]), format);
    expect(view.table.rows.map(({ head }) => head)).toEqual(['Bewilligt 2026 bis 2028']);
    expect(plain(view.summary)).toBe('Bewilligt sind bis zum Ende 1,83 Mio. €. Ausgaben sind hier noch nicht veröffentlicht.');
  });

  it('sets expenditure against the plan to date', () => {
    const view = moneyView(
      input([...granted, funds('PLANNED', 'ESF_PLUS', 46_000_000), funds('SPENT', 'ESF_PLUS', 33_000_000)]),
      format,
    );
    expect(plain(view.summary)).toContain('Ausgegeben sind 330.000 €, das sind 72 % dessen, was bis zum Stichtag geplant war.');
  });

  it('has plans for years to come, but no expenditure before it happened', () => {
    const years = ['2026-11-22', '2027-12-31'].flatMap((to) => [funds('PLANNED', 'OWN', 5, to), funds('SPENT', 'OWN', 3, to)]);
    expect(moneyPerYearView(input([], years), format).table.rows.map(({ head }) => head)).toEqual([
      '2026 geplant',
      '2026 ausgegeben',
      '2027 geplant',
    ]);
  });

  it('draws nothing without any plan', () => {
    expect(moneyPerYearView(input([]), format).chart).toBeNull();
  });
});
