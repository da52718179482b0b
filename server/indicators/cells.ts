import { findIndicator } from './catalogue.ts';
import type { IndicatorDefinition, Text } from './definition.ts';
import type { FigureQuality, Lineage } from './figure.type.ts';
import type { CellQuery, CellRow, Slots } from './figures-sql.ts';
import { lineageOf } from './lineage.ts';
import { qualityOf } from './quality.ts';

/** One number of one group in one window, before it becomes a figure; null where it is not known. `denominator` is null for anything but ratios. */
export interface Cell {
  key: string[];
  numerator: number | null;
  denominator: number | null;
  quality: FigureQuality;
  lineage: Lineage;
}

/** What came back from the database, by indicator and window. */
export class CellTable {
  private readonly rows: ReadonlyMap<string, CellRow[]>;

  constructor(
    rows: readonly CellRow[],
    private readonly slots: ReadonlyMap<string, Slots>,
    private readonly question: CellQuery,
    private readonly say: (text: Text) => string,
  ) {
    this.rows = Map.groupBy(rows, ({ source, period }) => `${source} ${period}`);
  }

  /** Groups that occur; without a breakdown always one. */
  cellsOf(indicator: IndicatorDefinition, window: number): Cell[] {
    if (indicator.quotient) return this.quotientCells(indicator, indicator.quotient, window);
    const { source } = indicator.measurement;
    const rows = this.rows.get(`${source} ${window}`) ?? [];
    if (!rows.length && !this.question.breakdown.length)
      return [{ ...this.cellOf(indicator, window, [], []), numerator: indicator.measurement.isPlan ? null : 0 }];
    return rows.map((row) => this.cellOf(indicator, window, row.key, row.values));
  }

  private cellOf(indicator: IndicatorDefinition, window: number, key: string[], values: readonly (number | null)[]): Cell {
    const slots = this.slots.get(indicator.code) as Slots;
    return {
      key,
      numerator: values[slots.value] ?? null,
      denominator: slots.denominator === undefined ? null : (values[slots.denominator] ?? 0),
      quality: qualityOf(slots.quality, values),
      lineage: lineageOf(indicator, slots, values, { question: this.question, window, key }, this.say),
    };
  }

  private quotientCells(indicator: IndicatorDefinition, parts: readonly [string, string], window: number): Cell[] {
    const [amounts, counts] = parts.map((code) => this.cellsOf(findIndicator(code) as IndicatorDefinition, window)) as [
      Cell[],
      Cell[],
    ];
    const nameOf = ({ key }: Cell) => key.join('\0');
    const byName = new Map(amounts.map((cell) => [nameOf(cell), cell.numerator]));
    const counted = new Set(counts.map(nameOf));
    const ruleVersion = `${indicator.code}/${indicator.version}`;
    return [
      ...counts.map((cell) => ({
        ...cell,
        // an amount that was assigned to no part says nothing about one: it is missing there, not zero
        numerator: byName.get(nameOf(cell)) ?? null,
        denominator: cell.numerator,
        lineage: { ...cell.lineage, ruleVersion },
      })),
      // it is not lost either: what belongs to nobody who counts, or to no part, stands beside the parts
      ...amounts
        .filter((cell) => cell.numerator && !counted.has(nameOf(cell)))
        .map((cell) => ({ ...cell, denominator: 0, lineage: { ruleVersion, steps: [] } })),
    ];
  }
}
