import { expect, test } from 'vitest';
import { cellId } from '../../../server/disclosure/protection.type.ts';
import { correctedRequests, type Released, releaseAll } from '../../support/disclosure/releases.ts';

/*
 * What a revision withheld stays withheld as long as its value is the same, and everybody can read that rule. So a number that was
 * withheld and is printed now is one that was corrected: the difference to what stood there is not zero.
 */
function cellsOf({ request, protection }: Released): Map<string, { value: number; isWithheld: boolean }> {
  return new Map(
    request.tables.flatMap(({ dimensions, cells }) =>
      cells.map(({ indicator, key, value }) => {
        const id = cellId(indicator, dimensions, key);
        return [id, { value, isWithheld: protection.withheld.has(id) }] as const;
      }),
    ),
  );
}

test('a number that a correction changes by one or two is not told by being printed where it was withheld', async () => {
  const told: string[] = [];
  let changed = 0;
  for (const seed of [6, 19, 25]) {
    const all = (await releaseAll(correctedRequests(seed))).filter(({ protection }) => protection.audit.passed);
    for (const now of all.filter(({ request }) => request.revision > 1)) {
      const before = all.find(({ request }) => request.date === now.request.date && request.revision === 1);
      if (!before) continue;
      const old = cellsOf(before);
      for (const [id, { value, isWithheld }] of cellsOf(now)) {
        const was = old.get(id);
        const change = Math.abs(value - (was?.value ?? value));
        if (was?.isWithheld && change > 0) changed++;
        if (!isWithheld && was?.isWithheld && change > 0 && change < 3)
          told.push(`${seed} ${now.request.date} ${id}: ${was.value} -> ${value}`);
      }
    }
  }
  expect(told).toEqual([]);
  expect(changed).toBeGreaterThan(5);
}, 240_000);
