import { expect, it } from 'vitest';
import { loadSolver } from '../../../server/disclosure/linear-model.ts';
import { MoveModel } from '../../../server/disclosure/move-model.ts';

/** Two columns that may go up by 20, the first at most five further than the second: so much room that the row is looked at later. */
async function twoColumns(second: number): Promise<MoveModel> {
  const far = { terms: [[1, 0] as const, [-1, 1] as const], lower: -20, upper: 5 };
  const model = new MoveModel(await loadSolver(), [1, 1], [[0, 20] as const, [0, second] as const], [far]);
  model.setReach(0, [8, 20]);
  return model;
}

it.each(['solve', 'search'] as const)('%s keeps a row that the first solution breaks', async (way) => {
  const model = await twoColumns(20);
  expect([...(model[way]() ?? [])]).toEqual([8, 3]);
  model.dispose();
});

it.each(['solve', 'search'] as const)('%s finds nothing where such a row leaves nothing', async (way) => {
  const model = await twoColumns(2);
  expect(model[way]()).toBeUndefined();
  model.dispose();
});
