import { describe, expect, it } from 'vitest';
import { topOf } from '#lib/charts/axis-format.ts';
import { chartHeight } from '#lib/charts/size.ts';
import { spread } from '#lib/charts/text.ts';

describe('labels at the ends of lines', () => {
  const label = (y: number) => ({ y, height: 20 });
  const overlap = (middles: number[]) =>
    [...middles].sort((a, b) => a - b).some((middle, index, all) => index > 0 && middle - (all[index - 1] as number) < 20 - 1e-9);

  it('stay where they are when there is room', () => {
    expect(spread([label(100), label(50)], 0, 300)).toEqual([100, 50]);
  });

  it('move apart until none overlaps, and keep their order', () => {
    const middles = spread([label(100), label(102), label(98), label(101)], 0, 300);
    expect(overlap(middles)).toBe(false);
    const order = [2, 0, 3, 1];
    expect(order.map((index) => middles[index])).toEqual(order.map((index) => middles[index] as number).sort((a, b) => a - b));
  });

  it('stay inside the drawing', () => {
    const middles = spread([label(295), label(299), label(300)], 0, 300);
    expect(Math.max(...middles)).toBeLessThanOrEqual(290);
    expect(overlap(middles)).toBe(false);
    expect(Math.min(...spread([label(0), label(1)], 0, 300))).toBeGreaterThanOrEqual(10);
  });
});

it('gives bars room by their number, and less on paper', () => {
  const bars = (rows: number) => ({
    kind: 'bars' as const,
    format: 'euro' as const,
    sets: [],
    categories: Array<string>(rows).fill('x'),
  });
  const perRow = (medium: 'screen' | 'paper') => chartHeight(bars(3), medium) - chartHeight(bars(2), medium);
  expect(perRow('screen')).toBeGreaterThan(perRow('paper'));
  expect(perRow('paper')).toBeGreaterThanOrEqual(30);
});

it('leaves room above the highest line for what is written there, and no share reaches beyond the whole', () => {
  const top = (format: 'share' | 'count', y: number, high = 0) =>
    topOf({ format, lines: [{ points: [{ y: null }, { y }], ...(high ? { band: [{ high }] } : {}) }] });
  expect(top('share', 0.5)).toBeGreaterThan(0.5);
  expect(top('share', 0.99)).toBe(1);
  expect(top('count', 100, 200)).toBeGreaterThan(200);
});
