import { describe, expect, it } from 'vitest';
import type { ColumnsModel, LinesModel } from '#lib/charts/model.ts';
import { formatter } from '#lib/format.ts';
import { timeView } from '#lib/indicators/time.ts';
import { figure, plain } from './factories.ts';
import { data, indicator, period, traced } from './indicator-factories.ts';

const german = formatter('de');
const view = (parts: Parameters<typeof data>[0] = {}) => timeView(data(parts), 'Quelle', german);
const goal = (dueOn: string, value: number) => ({ dueOn, value, isExample: true, source: 'Beispiel' });
const within = { interval: 'QUARTER', isCumulative: false, breakdown: null } as const;
const share = { indicator: indicator({ unit: 'SHARE', decimals: 1, additivity: 'RATIO' }) };
const shareFigure = { indicator: { code: 'EECO01', unit: 'SHARE', decimals: 1 } } as const;

describe('the course of an indicator', () => {
  it('says how much came since the period before', () => {
    expect(view().summary).toBe('Bis 22.\u00a0November 2026 sind es 402 Menschen; seit 31.\u00a0Oktober 2026 kamen 27 dazu.');
  });

  it('of a snapshot that has the last period alone is a sentence, and says that the earlier ones are not published', () => {
    const periods = [period('Oktober 2026', '2026-10-31', null), period('November 2026', '2026-11-22', 21)];
    const published = view({ isPublished: true, periods });
    expect(published.chart).toBeNull();
    expect(published.notes).toContain('Für frühere Zeiträume ist diese Kennzahl nicht veröffentlicht.');
    expect(view({ periods }).chart).not.toBeNull();
    const planned = view({ isPublished: true, periods, plan: [goal('2026-12-31', 40)] });
    expect([planned.chart === null, planned.notes.length]).toEqual([false, 1]);
  });

  it('grows from zero, and a ratio does not', () => {
    const count = view().chart as LinesModel;
    expect(count.lines[0]?.points[0]).toEqual({ x: 0, y: 0 });
    const ratio = view({ ...share, periods: [period('Oktober 2026', '2026-10-31', 0.5, shareFigure)] }).chart as LinesModel;
    expect(ratio.lines[0]?.points).toEqual([{ x: 10, y: 0.5 }]);
  });

  it('says of the last period how far it goes', () => {
    expect(view().table.rows.map(({ head }) => head)).toEqual(['Oktober 2026', 'November 2026 (bis 22.11.2026)']);
  });

  it('draws the plan to the end of the operation and names the targets in the table', () => {
    const plan = [goal('2026-12-31', 470), goal('2028-12-31', 1350)];
    const shown = view({ plan });
    const { lines, x } = shown.chart as LinesModel;
    expect(x.max).toBe(36);
    expect(lines[0]?.points).toEqual([
      { x: 0, y: 0 },
      { x: 12, y: 470 },
      { x: 36, y: 1350 },
    ]);
    expect(shown.table.rows.slice(-2).map(({ cells }) => plain(cells.at(-1)?.text ?? ''))).toEqual(['470', '1.350']);
  });

  it('keeps the plan of a ratio level until each target', () => {
    const { lines } = view({ ...share, plan: [goal('2026-12-31', 0.4), goal('2027-12-31', 0.5)] }).chart as LinesModel;
    expect(lines[0]?.points.map(({ y }) => y)).toEqual([0.4, 0.4, 0.5, 0.5]);
  });

  it('draws the forecast with its band and says it in words', () => {
    const points = [
      { on: '2026-11-22', expected: 402, low: 402, high: 402 },
      { on: '2028-12-31', expected: 1429, low: 1179, high: 1696 },
    ];
    const forecast = {
      ...{ on: '2028-12-31', expected: 1429, low: 1179, high: 1696 },
      neededPerMonth: null,
      probability: null,
      method: 'So.',
      points,
    };
    const shown = view({ headline: traced(figure({ target: {} }), { forecast }) });
    const line = (shown.chart as LinesModel).lines.find(({ style }) => style === 'forecast');
    expect(line?.band?.at(-1)).toMatchObject({ x: 36, low: 1179, high: 1696 });
    expect(plain(shown.summary)).toContain(
      'etwa 1.429; mit einer Wahrscheinlichkeit von 80 % liegt der Wert zwischen 1.179 und 1.696',
    );
    expect(shown.notes).toEqual(['Vorausschau: So.']);
    const end = shown.table.rows.at(-1);
    expect([end?.head, plain(end?.cells[0]?.text ?? '')]).toEqual([
      'Voraussichtlich am 31.\u00a0Dezember 2028',
      expect.stringContaining('1.429'),
    ]);
    const planned = view({ plan: [goal('2028-12-31', 1350)], headline: traced(figure({ target: {} }), { forecast }) });
    expect(planned.table.rows.filter(({ head }) => head.includes('2028'))).toHaveLength(1);
  });

  it('says beside single periods what the API says of them', () => {
    expect(view({ selection: within, periodNotes: ['Sie ergeben mehr.'] }).notes).toContain('Sie ergeben mehr.');
  });

  it('shows columns where each period stands alone, the open one striped, and neither plan nor forecast', () => {
    const periods = [period('3. Quartal 2026', '2026-09-30', 117), period('4. Quartal 2026', '2026-11-22', 70)];
    const shown = view({ selection: within, periods, plan: [goal('2026-12-31', 470)] });
    const { columns } = shown.chart as ColumnsModel;
    expect(columns.map(({ label, isOpen }) => [label, isOpen])).toEqual([
      [['Q3', '2026'], false],
      [['Q4'], true],
    ]);
    expect(shown.table.heads).toEqual(['Zeitraum', 'Menschen']);
    expect(shown.summary).toContain('3. Quartal 2026 mit 117 Menschen; der letzte, 4. Quartal 2026 (bis 22.11.2026), ist 70');
    expect(shown.notes).toHaveLength(1);
  });

  it('leaves a gap where a value is not public, with its symbol in the table', () => {
    const periods = [period('Oktober 2026', '2026-10-31', null), period('November 2026', '2026-11-22', 402)];
    const shown = view({ periods });
    expect((shown.chart as LinesModel).lines[0]?.points[1]?.y).toBeNull();
    expect(shown.table.rows[0]?.cells[0]?.text).toBe('…');
  });

  it('draws nothing where there is no value, or before the operation began', () => {
    expect(view({ periods: [period('November 2026', '2026-11-22', null)] }).chart).toBeNull();
    expect(view({ asOf: '2025-06-30', periods: [period('Juni 2025', '2025-06-30', 0)] }).chart).toBeNull();
  });

  it('says nothing but zeros in a sentence, and draws them beside a plan', () => {
    const periods = [period('Oktober 2026', '2026-10-31', 0), period('November 2026', '2026-11-22', 0)];
    expect(view({ periods })).toMatchObject({ summary: 'Bis 22.\u00a0November 2026 gab es keinen Fall.', chart: null });
    expect(view({ periods, plan: [goal('2026-12-31', 470)] }).chart).not.toBeNull();
  });

  it('knows that money can go back', () => {
    const money = { indicator: indicator({ unit: 'EUR_CENT', additivity: 'SUM' }) };
    const periods = [period('Oktober 2026', '2026-10-31', 50_000), period('November 2026', '2026-11-22', 40_000)];
    expect(plain(view({ ...money, periods }).summary)).toBe('Am 22. November 2026: 400 €; −100 € seit 31. Oktober 2026.');
  });
});
