import { describe, expect, it } from 'vitest';
import type { LinesModel } from '#lib/charts/model.ts';
import { formatter } from '#lib/format.ts';
import { monthPosition, monthTicks } from '#lib/series/months.ts';
import { isFormer, planOf, setBy, type TargetNode } from '#lib/series/plan.ts';
import { type ReachInput, reachView } from '#lib/series/reach.ts';
import { figure, plain } from './factories.ts';

const months = [
  figure({ to: '2026-01-31', value: 20 }),
  figure({ to: '2026-02-28', value: 54, target: { planToDate: 76 } }),
  figure({ to: '2026-03-15', value: 60, target: { planToDate: 95.4 } }),
];
const input: ReachInput = {
  operation: { title: 'KIM Potsdam', startsOn: '2026-01-01' },
  endsOn: '2028-12-31',
  asOf: '2026-03-15',
  months,
  plan: [
    { dueOn: '2026-12-31', value: 470 },
    { dueOn: '2028-12-31', value: 1350 },
  ],
  source: 'test',
};
const view = (changes: Partial<ReachInput> = {}) => reachView({ ...input, ...changes }, formatter('de'));
const line = (label: string, changes: Partial<ReachInput> = {}) =>
  (view(changes).chart as LinesModel).lines.find((candidate) => candidate.label === label);

describe('reach over time', () => {
  it('draws and tabulates the same values', () => {
    const drawn = line('Erreicht')
      ?.points.slice(1)
      .map(({ y }) => String(y));
    expect(drawn).toEqual(
      view()
        .table.rows.slice(0, 3)
        .map(({ cells }) => cells[0]?.text),
    );
  });

  it('starts at zero on the first day and stands at the day of each value', () => {
    const points = line('Erreicht')?.points ?? [];
    expect(points[0]).toEqual({ x: 0, y: 0 });
    expect(points.slice(1, 3).map(({ x }) => x)).toEqual([1, 2]);
    expect(points[3]?.x).toBeCloseTo(2 + 15 / 31);
  });

  it('has a gap and a point where a month is withheld', () => {
    const withheld = [months[0], figure({ to: '2026-02-28', status: 'SUPPRESSED' }), months[2]] as typeof months;
    expect(line('Erreicht', { months: withheld })?.points[2]).toEqual({ x: 2, y: null });
    expect(view({ months: withheld }).table.rows[1]?.cells[0]?.text).toBe('.');
  });

  it('leads the plan over every target to the end of the operation', () => {
    expect(line('Plan')?.points).toEqual([
      { x: 0, y: 0 },
      { x: 12, y: 470 },
      { x: 36, y: 1350 },
    ]);
    expect(line('Plan')?.endLabel).toBe('Ziel\n1.350');
  });

  it('tabulates targets that are still to come', () => {
    expect(
      view()
        .table.rows.slice(3)
        .map(({ head, cells }) => [head, cells[1]?.text]),
    ).toEqual([
      ['31.\u00a0Dezember 2026', '470'],
      ['31.\u00a0Dezember 2028', '1.350'],
    ]);
  });

  it('draws a forecast only where the API gives one', () => {
    expect(line('Vorausschau')).toBeUndefined();
    const points = [
      { on: '2026-02-28', expected: 54, low: 54, high: 54 },
      { on: '2026-12-31', expected: 440, low: 400, high: 480 },
      { on: '2028-12-31', expected: 1300, low: 1100, high: 1500 },
    ];
    const forecast = { ...(points[2] as (typeof points)[number]), neededPerMonth: 30, probability: 0.34, points };
    const [first, , last] = line('Vorausschau', { forecast })?.band ?? [];
    expect(first).toMatchObject({ x: 2, low: 54, high: 54 });
    expect(last).toMatchObject({ x: 36, y: 1300, low: 1100, high: 1500 });
    const { summary, table } = view({ forecast });
    expect(plain(summary)).toContain(
      'etwa 1.300 Menschen; mit einer Wahrscheinlichkeit von 80 % liegt die Zahl zwischen 1.100 und 1.500',
    );
    expect(plain(summary)).toContain('Das letzte Ziel wird mit einer Wahrscheinlichkeit von 34 % erreicht.');
    expect(table.rows.slice(3).map(({ cells }) => cells[0]?.text)).toEqual([
      'erwartet 440 (400 bis 480)',
      'erwartet 1.300 (1.100 bis 1.500)',
    ]);
  });

  it('has no column for a plan that does not exist', () => {
    expect(view({ plan: [] }).table.heads).toEqual(['Bis Ende', 'Erreicht']);
    expect(line('Plan', { plan: [] })).toBeUndefined();
  });

  it('draws nothing and says why where nobody was reached, nothing is public or the number is withheld', () => {
    expect(view({ months: [figure({ value: 0 })] })).toMatchObject({ chart: null, empty: 'Noch sind keine Teilnahmen erfasst.' });
    expect(view({ months: [figure({ status: 'NOT_AVAILABLE' })] }).summary).toContain('noch keine Zahlen veröffentlicht');
    expect(view({ months: [figure({ status: 'SUPPRESSED' })] }).summary).toContain('zum Schutz von Personen');
  });

  it('says the growth of the month and all targets', () => {
    expect(view().summary).toBe(
      'Bis 15.\u00a0März 2026 sind es 60 Menschen; 6 davon kamen im März 2026 dazu. Die Ziele: 470 bis Ende 2026, 1.350 bis Ende 2028.',
    );
  });
});

describe('the axis of months', () => {
  it('ends a month at its last day, leap years included', () => {
    expect(monthPosition('2026-01-01', '2028-02-29')).toBe(26);
    expect(monthPosition('2026-01-01', '2028-12-31')).toBe(36);
  });

  it('writes each year in the middle of its months', () => {
    const labels = monthTicks('2026-01-01', '2028-12-31').filter(({ label }) => label);
    expect(labels.map(({ at, label }) => [at, label])).toEqual([
      [6, '2026'],
      [18, '2027'],
      [30, '2028'],
    ]);
  });

  it('has no tick behind its end', () => {
    expect(Math.max(...monthTicks('2026-01-01', '2026-11-22').map(({ at }) => at))).toBe(10);
  });
});

describe('the plan', () => {
  const target = (parts: Partial<TargetNode>): TargetNode => ({
    dueOn: '2026-12-31',
    value: 470,
    isExample: false,
    source: 'test',
    ...parts,
  });

  it('takes targets of the whole operation that are in force, in the order of time', () => {
    const targets = [
      target({ dueOn: '2027-12-31', value: 920 }),
      target({}),
      target({ value: 1, fieldOfAction: { code: 'SPURWECHSEL' } }),
      target({ value: 2, measure: { slug: 'x' } }),
      target({ value: 3, gender: 'FEMALE' }),
      target({ value: 4, supersededOn: '2026-05-01' }),
    ];
    expect(planOf(targets, '2026-05-01').map(({ value }) => value)).toEqual([470, 920]);
  });

  it('keeps a target that was superseded only later', () => {
    expect(planOf([target({ supersededOn: '2026-06-01' })], '2026-05-01')).toHaveLength(1);
  });

  it('leaves out a target that was set only later, and keeps what was replaced by then', () => {
    const targets = [
      target({ value: 400, validFrom: '2026-01-01', supersededOn: '2026-06-01' }),
      target({ value: 450, validFrom: '2026-06-01' }),
    ];
    const values = (list: typeof targets) => list.map(({ value }) => value);
    expect(values(planOf(targets, '2026-05-31'))).toEqual([400]);
    expect(values(planOf(targets, '2026-06-01'))).toEqual([450]);
    expect(values(setBy(targets, '2026-05-31').filter((target) => isFormer(target, '2026-05-31')))).toEqual([]);
    expect(values(setBy(targets, '2026-06-01').filter((target) => isFormer(target, '2026-06-01')))).toEqual([400]);
  });
});
