import { describe, expect, it } from 'vitest';
import { formatter } from '#lib/format.ts';
import { countKeyFigure, moneyKeyFigure, shareKeyFigure } from '#lib/series/key-figure.ts';
import { stepsView } from '#lib/series/steps.ts';
import { figure, plain } from './factories.ts';

const format = formatter('de');
const input = { id: 'reach', label: 'Erreichte Menschen', unit: 'Menschen' };
const planned = figure({ target: { target: 470, planToDate: 419.8, deviationShare: -0.0424, assessment: 'ON_TRACK' } });

describe('a key figure', () => {
  it('sets value, target, plan and verdict side by side', () => {
    const view = countKeyFigure({ ...input, figure: planned }, format);
    expect(view?.value.text).toBe('402');
    expect(view?.target).toBe('Ziel bis Ende 2026: 470');
    expect(plain(view?.plan ?? '')).toBe('Plan bisher: 420 (4 % darunter)');
    expect(view?.assessment).toBe('ON_TRACK');
    expect(view?.bar).toMatchObject({ value: 402 / 470, plan: 419.8 / 470 });
  });

  it('keeps a bar within its length when the target is passed', () => {
    expect(countKeyFigure({ ...input, figure: figure({ value: 600, target: {} }) }, format)?.bar?.value).toBe(1);
  });

  it('carries the mark of a correction, money too', () => {
    const spent = figure({ code: 'KIM_FUNDS_SPENT', unit: 'EUR_CENT', value: 33_200_000, isRevised: true });
    const granted = figure({ code: 'KIM_FUNDS_GRANTED', unit: 'EUR_CENT', value: 183_000_000 });
    expect(countKeyFigure({ ...input, figure: figure({ isRevised: true }) }, format)?.value.isRevised).toBe(true);
    const money = moneyKeyFigure({ spent, planned: undefined, granted, endsOn: '2028-12-31' }, format);
    expect(money?.value.isRevised).toBe(true);
  });

  it('draws no bar without a target and no value where it is withheld', () => {
    expect(countKeyFigure({ ...input, figure: figure() }, format)?.bar).toBeNull();
    const withheld = countKeyFigure({ ...input, figure: figure({ status: 'SUPPRESSED', target: {} }) }, format);
    expect(withheld).toMatchObject({ value: { text: '.' }, bar: { value: null } });
  });

  it('says the change since the end of the last quarter', () => {
    const quarters = [figure({ to: '2026-09-30', value: 332 }), figure({ value: 402 })];
    expect(countKeyFigure({ ...input, figure: planned, quarters }, format)?.change).toBe('+70 seit 30.09.2026');
    const share = (value: number, to: string) => figure({ code: 'KIM_WOMEN_SHARE', unit: 'SHARE', value, to });
    const women = [share(0.473, '2026-09-30'), share(0.475, '2026-11-22')];
    expect(plain(shareKeyFigure({ ...input, figure: women[1], quarters: women }, format)?.change ?? '')).toBe(
      '+0,2 Prozentpunkte seit 30.09.2026',
    );
  });

  it('says no change where one of the two values is withheld: it would give the other away', () => {
    const quarters = [figure({ to: '2026-09-30', status: 'SUPPRESSED' }), figure()];
    expect(countKeyFigure({ ...input, figure: planned, quarters }, format)?.change).toBeNull();
  });

  it('sets money spent against grant and plan', () => {
    const funds = (code: string, value: number) => figure({ code, unit: 'EUR_CENT', value });
    const view = moneyKeyFigure(
      { spent: funds('S', 33_240_951), planned: funds('P', 45_992_819), granted: funds('G', 182_621_500), endsOn: '2028-12-31' },
      format,
    );
    expect(plain(view?.value.text ?? '')).toBe('332.000 €');
    expect(plain(view?.plan ?? '')).toBe('Plan bisher: 460.000 €, davon 72 % ausgegeben');
    expect(view?.bar?.plan).toBeCloseTo(45_992_819 / 182_621_500);
  });
});

describe('the way', () => {
  it('draws all steps on one scale, the longest of values and targets', () => {
    const figures = [planned, figure({ code: 'KIM_SECURED_TITLE', value: 47, target: { target: 94 } })];
    const { steps, table } = stepsView(figures, { title: 'KIM', asOf: '2026-11-22', source: '' }, format);
    expect(steps.map(({ share, targetShare }) => [share, targetShare])).toEqual([
      [402 / 470, 1],
      [0.1, 0.2],
    ]);
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['402', '420', '470 (31.12.2026)'],
      ['47', '', '94 (31.12.2026)'],
    ]);
  });

  it('draws no bar for a step that is withheld', () => {
    const { steps } = stepsView([figure({ status: 'SUPPRESSED' })], { title: 'KIM', asOf: '2026-11-22', source: '' }, format);
    expect(steps[0]).toMatchObject({ share: null, value: { text: '.' } });
  });
});
