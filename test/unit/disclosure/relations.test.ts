import { describe, expect, it } from 'vitest';
import { buildReaderSystem } from '../../../server/disclosure/reader-system.ts';
import type { ReaderSystem } from '../../../server/disclosure/system.ts';
import { countTables, RULES } from '../../support/disclosure/counts.ts';
import { inventKim } from '../../support/disclosure/people.ts';
import { request } from '../../support/disclosure/releases.ts';

const SETS = [
  ['GENDER', 'FIELD_OF_ACTION'],
  ['AGE_GROUP'],
  ['EMPLOYMENT_STATUS'],
  ['EDUCATION'],
  ['RESIDENCE_STATUS'],
  ['MEASURE'],
  ['PROVIDER'],
];
const SEEDS = Array.from({ length: 12 }, (_, seed) => seed + 100);

/** Seven measures: the pillar B has two, A three, C two; the provider p3 has one. */
function systemOf(seed: number): ReaderSystem {
  const kim = inventKim(seed, { people: 700, measures: 7, quarters: 4, incomplete: 0.1 });
  const [first, second] = [2, 4].map((quarter) => countTables(kim, quarter, SETS, Object.keys(RULES)));
  const earlier = [{ date: '2026-06-30', revision: 1, tables: first!, offers: kim.offers, withheld: new Set<string>() }];
  return buildReaderSystem(request({ date: '2026-12-31', tables: second!, offers: kim.offers, earlier }));
}

describe('what a reader is assumed to know', { timeout: 60_000 }, () => {
  const systems = SEEDS.map(systemOf);
  const real = systems[0]!.cells.filter(({ place }) => place).map(({ id }) => id);
  const column = (id: string) => systems.map((system) => system.cell(system.find(id) as number).value);

  it('holds for all random people: a relation that does not would have been refused', () => {
    expect(Math.min(...systems.map(({ relations }) => relations.length))).toBeGreaterThan(3_000);
  });

  it('includes every number that is zero for all of them', () => {
    const zero = real.filter((id) => column(id).every((value) => value === 0));
    const open = zero.filter((id) => systems[0]!.cell(systems[0]!.find(id) as number).standing === 'FREE');
    expect(open.filter((id) => !id.includes('GENDER=NON_BINARY'))).toEqual([]);
  });

  it('includes every two numbers that are the same for all of them', () => {
    const sameIn = new Map<string, string[]>();
    for (const id of real) {
      const values = column(id);
      if (Math.max(...values) >= 10) sameIn.set(String(values), [...(sameIn.get(String(values)) ?? []), id]);
    }
    const nameOf = synonymsIn(systems[0]!);
    const unknown = [...sameIn.values()].filter(
      (ids) => new Set(ids.map((id) => nameOf(systems[0]!.find(id) as number))).size > 1,
    );
    expect(unknown).toEqual([]);
  });

  it('is refused where the tables contradict it', () => {
    const kim = inventKim(1, { people: 60 });
    const [gender] = countTables(kim, 12, [['GENDER']]);
    const wrong = { ...gender!, cells: gender!.cells.map((cell, n) => (n === 0 ? { ...cell, value: cell.value - 1 } : cell)) };
    expect(() => buildReaderSystem(request({ tables: [wrong] }))).toThrow('contradict');
  });
});

/** Cells that the equations make one: what is left of an equation when known zeros and equal numbers are struck out. */
function synonymsIn(system: ReaderSystem): (cell: number) => number {
  const name = system.cells.map((_, cell) => cell);
  const nameOf = (cell: number): number => (name[cell] === cell ? cell : nameOf(name[cell] as number));
  let merged = true;
  while (merged) {
    merged = false;
    for (const { terms, lower, upper } of system.relations) {
      if (lower !== 0 || upper !== 0) continue;
      const left = new Map<number, number>();
      for (const [factor, cell] of terms)
        if (system.cell(cell).standing !== 'PRINTED' || system.cell(cell).value !== 0)
          left.set(nameOf(cell), (left.get(nameOf(cell)) ?? 0) + factor);
      const [one, two, ...more] = [...left].filter(([, factor]) => factor !== 0);
      if (!one || !two || more.length || one[1] + two[1] !== 0) continue;
      name[two[0]] = one[0];
      merged = true;
    }
  }
  return nameOf;
}
