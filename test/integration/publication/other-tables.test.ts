import { expect, test } from 'vitest';
import { proveAnew } from '../../../server/disclosure/protect-release.ts';
import { type CountTable, cellId, type ProtectionRequest } from '../../../server/disclosure/protection.type.ts';
import { nameIn, statesOf } from '../../../server/disclosure/states.ts';
import type { OtherTable } from '../../../server/disclosure/table-finder.ts';
import { openWorkshop } from '../../../server/disclosure/workshop.ts';
import { loadOperation } from '../../../server/indicators/operation-facts.ts';
import { canonicalJson } from '../../../server/publication/canonical.ts';
import { countNumbers, type Numbers } from '../../../server/publication/counting.ts';
import { makeDocument } from '../../../server/publication/document.ts';
import { loadFrame } from '../../../server/publication/frame.ts';
import { disclosureSecret, otherSnapshots, protectionRecord, snapshotHeads } from '../../../server/publication/store.ts';
import { testDatabase } from '../../support/database.ts';

const OPERATION = 'kim-potsdam';
const DATES = ['2026-06-30', '2026-09-30'];
const database = await testDatabase('demo');
const query = async <T>(text: string, values: unknown[]) => (await database.pool.query(text, values)).rows as T[];

/** What was asked of protection for a released date, what it decided, and the numbers as they are. */
async function released(date: string) {
  const frame = await loadFrame(query, OPERATION);
  const facts = await loadOperation(query, OPERATION, date);
  const head = (await snapshotHeads(query, OPERATION, false)).find((each) => each.date === date)!;
  const { tables, offers, withheld, protection } = await protectionRecord(query, head.id);
  const request: ProtectionRequest = {
    ...{ threshold: facts.threshold, secret: await disclosureSecret(query, OPERATION), date, revision: 1, tables, offers },
    earlier: (await otherSnapshots(query, OPERATION)).filter((release) => release.date < date),
    ...{ known: [], effort: 'FAST' },
  };
  const hidden = new Set(withheld);
  const numbers = await countNumbers(query, frame, date);
  const print = (counts: readonly CountTable[], counted: Numbers): string =>
    canonicalJson(
      makeDocument({
        ...{ frame, facts, counts, numbers: counted, date, revision: 1, reason: null },
        protection: { ...protection, withheld: hidden },
        hiddenHours: new Set(),
      }),
    );
  return { request, withheld: hidden, numbers, print };
}

/** The counts of a date as they would be if another table were the true one. */
function moved(tables: readonly CountTable[], numbers: Numbers, by: ReadonlyMap<string, number>): [CountTable[], Numbers] {
  const other = new Map(numbers);
  const counts = tables.map((table) => ({
    ...table,
    cells: table.cells.map((cell) => {
      const id = cellId(cell.indicator, table.dimensions, cell.key);
      const value = cell.value + (by.get(id) ?? 0);
      if (by.has(id)) other.set(id, value);
      return { ...cell, value };
    }),
  }));
  return [counts, other];
}

test('whichever of the tables that prove the pattern were the true one, every document would be the same to the byte', async () => {
  const dates = await Promise.all(DATES.map(released));
  const printed = dates.map(({ request, numbers, print }) => print(request.tables, numbers));
  const { request, withheld } = dates.at(-1)!;
  const shop = await openWorkshop(request);
  const states = statesOf(request);
  const tables: OtherTable[] = [...proveAnew(shop, request, withheld).tables()];
  expect(tables.length).toBeGreaterThan(50);
  const seen = { none: 0, many: 0 };
  for (const table of tables) {
    const moves = states.map(() => new Map<string, number>());
    for (const [cell, by] of table) {
      const { id, place, value, demand } = shop.system.cell(cell);
      if (!place) continue;
      moves[place.state]?.set(id.slice(nameIn(states[place.state]!, '').length), by);
      if (demand && value + by === 0) seen.none++;
      if (demand && value + by >= demand.atLeast) seen.many++;
    }
    for (const [n, by] of moves.entries()) {
      const { print, request: asked, numbers } = dates[n]!;
      if (by.size) expect(print(...moved(asked.tables, numbers, by)) === printed[n], [...by].join('; ')).toBe(true);
    }
  }
  expect(seen.none).toBeGreaterThan(100);
  expect(seen.many).toBeGreaterThan(100);
}, 180_000);
