import loadHighs, { type Highs } from 'highs';
import { nameOf, type PrintedTable, partsOf, releaseOf, type Statement, statementsAbout } from './attacker-knowledge.ts';

/** Numbers that would answer what the attacker wants to know, by name. */
export type Wanted = readonly (readonly [factor: number, name: string])[];

const MOST = 1_000;

/**
 * Somebody with all tables of all dates and revisions, with time and a solver: how low and how high can a number be, in whole
 * numbers, if all tables add up? Shares no code with the server; models are texts, solved afresh each time.
 */
export class Attacker {
  /** compiled once */
  private static solver: Promise<Highs> | undefined;
  private readonly printed = new Map<string, number | null>();
  private readonly statements: Statement[];
  private readonly found: Map<string, number>[] = [];

  static async reading(tables: readonly PrintedTable[]): Promise<Attacker> {
    Attacker.solver ??= loadHighs();
    return new Attacker(await Attacker.solver, tables);
  }

  private constructor(
    private readonly highs: Highs,
    tables: readonly PrintedTable[],
  ) {
    for (const table of tables)
      for (const { indicator, key, value } of table.cells) {
        const name = nameOf(releaseOf(table), indicator, partsOf(table.dimensions, key));
        this.printed.set(name, value ?? this.printed.get(name) ?? null);
      }
    const isTrue = ({ terms, sign }: Statement): boolean => {
      const values = terms.map(([factor, name]) => [factor, this.printed.get(name)] as const);
      if (values.some(([, value]) => value === null || value === undefined)) return true;
      const sum = values.reduce((total, [factor, value]) => total + factor * (value as number), 0);
      return sign === '=' ? sum === 0 : sum <= 0;
    };
    // a corrected record contradicts growth: the attacker sees it and drops that statement
    this.statements = statementsAbout(tables, (name) => this.printed.has(name)).filter(isTrue);
  }

  /** Lowest and highest, as far as it matters: looks no further than `enough`. */
  range(wanted: Wanted, enough: [low: number, high: number]): [low: number, high: number] {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const note = (solution: ReadonlyMap<string, number>) => {
      const value = wanted.reduce((sum, [factor, name]) => sum + factor * (this.printed.get(name) ?? solution.get(name) ?? 0), 0);
      low = Math.min(low, value);
      high = Math.max(high, value);
    };
    for (const solution of this.found) note(solution);
    if (low > enough[0]) note(this.solve(wanted, 'Minimize'));
    if (high < enough[1]) note(this.solve(wanted, 'Maximize'));
    return [low, high];
  }

  private solve(wanted: Wanted, sense: 'Minimize' | 'Maximize'): ReadonlyMap<string, number> {
    const names = [...this.printed].filter(([, value]) => value === null).map(([name]) => name);
    const column = new Map(names.map((name, n) => [name, `x${n}`]));
    const text = (terms: Wanted) =>
      terms
        .flatMap(([factor, name]) =>
          column.has(name) ? [`${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${column.get(name)}`] : [],
        )
        .join(' ');
    const rows = this.statements.flatMap(({ terms, sign }, n) => {
      const known = terms.reduce((sum, [factor, name]) => sum + factor * (this.printed.get(name) ?? 0), 0);
      const left = text(terms);
      return left ? [` r${n}: ${left} ${sign} ${-known}`] : [];
    });
    const bounds = names.map((name) => ` 0 <= ${column.get(name)} <= ${MOST}`);
    const model = [
      sense,
      ` goal: ${text(wanted) || '0 x0'}`,
      'Subject To',
      ...rows,
      'Bounds',
      ...bounds,
      'General',
      ` ${[...column.values()].join(' ')}`,
      'End',
    ];
    const solution = this.highs.solve(model.join('\n'), { presolve: 'off', output_flag: false });
    if (solution.Status !== 'Optimal')
      throw new Error(`The attacker found no table that agrees with what is printed: ${solution.Status}`);
    const values = new Map(names.map((name) => [name, Math.round(solution.Columns[column.get(name) as string]?.Primal ?? 0)]));
    this.found.push(values);
    return values;
  }
}
