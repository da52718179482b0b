import { CannotProtect } from './cannot-protect.ts';

/** FREE: the protector decides. PRINTED: known to every reader. WITHHELD: cannot be read, now or ever. */
export type Standing = 'FREE' | 'PRINTED' | 'WITHHELD';

export type Term = readonly [coefficient: number, cell: number];

/** Some table that agrees with everything printed must have at most, another one at least so many in a cell. */
export interface Demand {
  atMost: number;
  atLeast: number;
}

/** Where a cell stands; values are those that are not TOTAL. */
export interface Place {
  state: number;
  indicator: string;
  values: ReadonlyMap<string, string>;
}

export interface Cell {
  id: string;
  value: number;
  /** 0, or -Infinity for a difference that may fall */
  lower: number;
  /** no reader believes in less or in more, whatever is withheld; missing where nothing is known */
  least?: number;
  most?: number;
  /** what is lost when it is withheld */
  weight: number;
  standing: Standing;
  /** missing for a number that is printed nowhere but that a reader can work out */
  place?: Place;
  /** counted for protection alone, or a difference with such a number: no table prints it, whatever is decided */
  isUnprinted?: boolean;
  demand?: Demand;
}

export interface Relation {
  terms: readonly Term[];
  lower: number;
  upper: number;
  /** what the terms come to in the true tables */
  sum: number;
}

/** Every number of all releases and every relation between them that a reader can write down. */
export class ReaderSystem {
  readonly cells: Cell[] = [];
  readonly relations: Relation[] = [];
  /** withheld lest a correction describes the people it is about, whatever they say themselves */
  readonly corrected = new Set<number>();
  private readonly index = new Map<string, number>();
  private readonly seen = new Set<string>();

  constructor(readonly threshold: number) {}

  add(cell: Cell): number {
    const number = this.cells.push(cell) - 1;
    this.index.set(cell.id, number);
    return number;
  }

  find(id: string): number | undefined {
    return this.index.get(id);
  }

  cell(number: number): Cell {
    return this.cells[number] as Cell;
  }

  isSmall(value: number): boolean {
    return value > 0 && value < this.threshold;
  }

  /** lower <= sum of the terms <= upper. Throws where the tables contradict it: then one of them is wrong. */
  relate(terms: readonly Term[], lower: number, upper: number): void {
    const merged = new Map<number, number>();
    for (const [coefficient, cell] of terms) merged.set(cell, (merged.get(cell) ?? 0) + coefficient);
    const kept = [...merged].filter(([, coefficient]) => coefficient !== 0).sort(([a], [b]) => a - b);
    if (!kept.length) return;
    const name = `${kept.join(';')}|${lower}|${upper}`;
    if (this.seen.has(name)) return;
    this.seen.add(name);
    const sum = kept.reduce((total, [cell, coefficient]) => total + coefficient * this.cell(cell).value, 0);
    if (sum < lower || sum > upper) throw new CannotProtect(contradiction(kept.map(([cell]) => this.cell(cell).id).join(', ')));
    this.relations.push({ terms: kept.map(([cell, coefficient]) => [coefficient, cell] as const), lower, upper, sum });
  }

  equal(whole: number, parts: readonly number[]): void {
    this.relate([...parts.map((part) => [1, part] as const), [-1, whole]], 0, 0);
  }

  atMost(parts: readonly number[], wholes: readonly number[]): void {
    this.relate([...parts.map((part) => [1, part] as const), ...wholes.map((whole) => [-1, whole] as const)], -Infinity, 0);
  }

  /** Parts of a whole: all of them, or some, and then what is left is a number that a reader can work out, printed nowhere. */
  split(whole: number, parts: readonly number[], isComplete: boolean): void {
    if (isComplete) {
      this.equal(whole, parts);
      return;
    }
    this.atMost(parts, [whole]);
    if (parts.length === 1) {
      this.difference(whole, parts[0] as number);
      return;
    }
    const value = parts.reduce((left, part) => left - this.cell(part).value, this.cell(whole).value);
    const id = [whole, ...parts].map((cell) => this.cell(cell).id).join(' - ');
    if (!this.isSmall(value) || this.find(id) !== undefined) return;
    const isUnprinted = [whole, ...parts].some((cell) => this.cell(cell).isUnprinted === true);
    const rest = this.add({ id, value, lower: 0, weight: 0, standing: 'WITHHELD', isUnprinted });
    this.equal(whole, [...parts, rest]);
    this.cell(rest).most = this.cell(whole).most;
    this.protect(rest);
  }

  /** `larger - smaller`, printed nowhere: sensitive where it is small, or where nothing is left and `isGroup`. `most`: known to all. */
  difference(larger: number, smaller: number, rule: { isGroup?: boolean; mayFall?: boolean; most?: number } = {}): void {
    const [upper, lower] = [this.cell(larger), this.cell(smaller)];
    const value = upper.value - lower.value;
    const isSensitive = this.isSmall(value) || (rule.isGroup === true && value === 0 && upper.value > 0);
    const id = `${upper.id} - ${lower.id}`;
    if (!isSensitive || this.find(id) !== undefined || (upper.standing === 'PRINTED' && lower.standing === 'PRINTED')) return;
    const isUnprinted = upper.isUnprinted === true || lower.isUnprinted === true;
    const cell = this.add({ id, value, lower: rule.mayFall ? -Infinity : 0, weight: 0, standing: 'WITHHELD', isUnprinted });
    this.equal(larger, [smaller, cell]);
    this.cell(cell).most = Math.min(rule.most ?? Number.POSITIVE_INFINITY, upper.most ?? Number.POSITIVE_INFINITY);
    this.protect(cell);
  }

  protect(number: number): void {
    const cell = this.cell(number);
    cell.demand = { atMost: 0, atLeast: Math.min(this.threshold, cell.most ?? this.threshold) };
    cell.standing = 'WITHHELD';
  }

  /**
   * By how much a cell that is withheld for others has to be able to move in all; 0 where none is printed anyway, where its own demand
   * says more, or where everybody knows that it is withheld for a correction.
   */
  widthOf(number: number): number {
    const { demand, place, standing, isUnprinted, least = 0, most = Number.POSITIVE_INFINITY } = this.cell(number);
    return demand || !place || isUnprinted || standing === 'PRINTED' || this.corrected.has(number)
      ? 0
      : Math.min(this.threshold - 1, most - least);
  }

  /** Every reader knows that it is zero, whatever is printed. */
  knownZero(number: number): void {
    if (this.cell(number).value !== 0)
      throw new CannotProtect({
        de: `${this.cell(number).id} ist der Sache nach null, aber die Tabellen sagen etwas anderes: Bitte neu zählen.`,
        en: `${this.cell(number).id} is zero by definition, but the tables say otherwise: count them anew.`,
      });
    this.cell(number).standing = 'PRINTED';
  }

  /** For each cell the relations it is part of. */
  relationsOfCells(): number[][] {
    const of: number[][] = this.cells.map(() => []);
    this.relations.forEach(({ terms }, relation) => {
      for (const [, cell] of terms) of[cell]?.push(relation);
    });
    return of;
  }
}

const contradiction = (ids: string) => ({
  de: `Die Tabellen widersprechen einander: ${ids}. Bitte vor der Veröffentlichung neu zählen.`,
  en: `The tables contradict each other: ${ids}. Count them anew before they are released.`,
});
