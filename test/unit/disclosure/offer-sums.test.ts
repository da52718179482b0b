import { expect, test } from 'vitest';
import { protectRelease } from '../../../server/disclosure/protect-release.ts';
import { type CountTable, TOTAL } from '../../../server/disclosure/protection.type.ts';
import { Dimension } from '../../../server/indicators/definition.ts';

const WAITING = 'KIM_WAITING';
const table = (id: string, dimension: Dimension, values: Record<string, number>): CountTable => ({
  ...{ id, dimensions: [dimension] },
  cells: Object.entries(values).map(([value, number]) => ({ indicator: WAITING, key: [value], value: number })),
});

test('who waits for one measure cannot be worked out from the pillar and its other measures', async () => {
  const { withheld, audit } = await protectRelease({
    ...{ threshold: 3, secret: 'a secret for this test', date: '2026-06-30', revision: 1 },
    tables: [
      table('measures', Dimension.MEASURE, { [TOTAL]: 33, a1: 1, a2: 14, b1: 2, b2: 16 }),
      table('fields', Dimension.FIELD_OF_ACTION, { [TOTAL]: 33, A: 15, B: 18 }),
    ],
    offers: ['a1', 'a2', 'b1', 'b2'].map((measure) => ({
      ...{ measure, provider: 'one' },
      fieldOfAction: measure.startsWith('a') ? 'A' : 'B',
    })),
    ...{ earlier: [], known: [], effort: 'FAST' },
  });
  expect(audit.passed).toBe(true);
  const isHidden = (dimension: Dimension, value: string) => withheld.has(`${WAITING}|${dimension}=${value}`);
  for (const [small, other, pillar] of [
    ['a1', 'a2', 'A'],
    ['b1', 'b2', 'B'],
  ] as const) {
    expect(isHidden(Dimension.MEASURE, small), small).toBe(true);
    expect(isHidden(Dimension.MEASURE, other) || isHidden(Dimension.FIELD_OF_ACTION, pillar), pillar).toBe(true);
  }
});
