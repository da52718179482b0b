import { cleanUp } from './clean-up.ts';
import { giveRoom } from './give-room.ts';
import { keyedSequence } from './keyed.ts';
import { type Need, Pattern } from './pattern.ts';
import { trim } from './trim.ts';
import { finderFor, type Workshop, withhold } from './workshop.ts';

/** How much the order of the work differs between attempts. */
const SHAKE = 0.8;

/** Least costly tables one need after the other, then whatever turns out not to be needed is printed again. The cheapest of some keyed attempts. */
export function protectFast(shop: Workshop, attempts: number): Pattern {
  let best: Pattern | undefined;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const pattern = protectOnce(shop, attempt);
    const isBetter =
      !best || pattern.stuck() < best.stuck() || (pattern.stuck() === best.stuck() && pattern.cost() < best.cost());
    if (isBetter) best = pattern;
  }
  return best as Pattern;
}

function protectOnce(shop: Workshop, attempt: number): Pattern {
  const pattern = new Pattern(shop.system);
  const noise = keyedSequence(shop.secret, `attempt ${attempt}`);
  serve(shop, pattern, noise, attempt === 0 ? 0 : SHAKE);
  cleanUp(shop, pattern, noise);
  giveRoom(shop, pattern, noise);
  trim(shop, pattern, noise);
  return pattern;
}

/** The furthest moves first: their tables serve many others. `isJustThis`: nothing more may be withheld. */
export function serve(shop: Workshop, pattern: Pattern, noise: () => number, shake: number, isJustThis = false): void {
  const finder = finderFor(shop, pattern, noise);
  try {
    if (isJustThis) finder.holdAllBut(pattern.withheld);
    const ordered = pattern.needs
      .map((need): [Need, number] => [need, Math.abs(need.move) * (1 + shake * (noise() - 0.5))])
      .sort(([a, x], [b, y]) => y - x || a.cell - b.cell || a.move - b.move);
    for (const [need] of ordered) {
      if (need.table) continue;
      const table = finder.find(need.cell, need.move);
      if (!table) continue;
      withhold(pattern, finder, table.keys());
      pattern.settle(need, table);
      pattern.share(table);
    }
  } finally {
    finder.dispose();
  }
}
