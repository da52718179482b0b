import { cleanUp } from './clean-up.ts';
import { followOn } from './follow-on.ts';
import { giveRoom } from './give-room.ts';
import { keyedSequence } from './keyed.ts';
import { type Need, Pattern } from './pattern.ts';
import type { OtherTable } from './table-finder.ts';
import { trim } from './trim.ts';
import { finderFor, type Workshop, withhold } from './workshop.ts';

/** How much the order of the work differs between attempts. */
const SHAKE = 0.8;

/** Above so many linked cells needs are served together: a program takes its time mostly for its size. */
const LARGE = 1_000;
const TOGETHER = 6;

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
  serve(shop, pattern, noise, { shake: attempt === 0 ? 0 : SHAKE });
  cleanUp(shop, pattern, noise);
  giveRoom(shop, pattern, noise);
  trim(shop, pattern, noise);
  return pattern;
}

interface Manner {
  /** how much the order differs from that of the moves */
  shake?: number;
  /** nothing more may be withheld */
  isJustThis?: boolean | undefined;
  /** each need has a program of its own: slower, and with a good pattern to start from less is withheld for providers */
  isAlone?: boolean;
}

/** The furthest moves first: their tables serve many others. */
export function serve(shop: Workshop, pattern: Pattern, noise: () => number, manner: Manner = {}): void {
  const { shake = 0, isJustThis, isAlone = shop.system.cells.length <= LARGE } = manner;
  const finder = finderFor(shop, pattern, noise, { isJustThis });
  const accept = (table: OtherTable) => {
    withhold(pattern, finder, table.keys());
    for (const other of followOn(shop, pattern.withheld, table)) pattern.share(other);
  };
  try {
    // what is printed nowhere stands at the end: when nothing else is open, most of it has a table
    const turn = ({ cell }: Need) => Number(shop.system.cell(cell).isUnprinted ?? false);
    let open = pattern.needs
      .map((need): [Need, number] => [need, Math.abs(need.move) * (1 + shake * (noise() - 0.5))])
      .sort(([a, x], [b, y]) => turn(a) - turn(b) || y - x || a.cell - b.cell || a.move - b.move)
      .map(([need]) => need);
    const tried = new Set<Need>();
    for (; open.length; open = open.filter((need) => !need.table && !tried.has(need))) {
      const group = spread(open, isAlone ? 1 : TOGETHER);
      const table = group.length > 1 ? finder.findTogether(group) : undefined;
      if (table) accept(table);
      for (const need of group) {
        if (need.table) continue;
        tried.add(need);
        const alone = finder.find(need.cell, need.move);
        if (alone) accept(alone);
      }
    }
  } finally {
    finder.dispose();
  }
}

/** Needs that lie far from each other, so that one program serves all of them and its table falls into small parts. */
function spread(needs: readonly Need[], most: number): Need[] {
  const step = Math.max(1, Math.floor(needs.length / most));
  const group = new Map<number, Need>();
  for (let n = 0; n < needs.length && group.size < most; n += step) {
    const need = needs[n] as Need;
    if (!group.has(need.cell)) group.set(need.cell, need);
  }
  return [...group.values()];
}
