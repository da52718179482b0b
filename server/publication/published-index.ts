import { cellId, TOTAL } from '../disclosure/protection.type.ts';
import { Dimension } from '../indicators/definition.ts';
import type { DocumentCell, DocumentTable, SnapshotDocument } from './snapshot-document.type.ts';

/** A document made ready for questions: every cell by what it says. */
export class PublishedIndex {
  readonly #cells = new Map<string, DocumentCell>();

  constructor(readonly document: SnapshotDocument) {
    for (const { dimensions, cells } of document.tables)
      for (const cell of cells) this.#cells.set(cellId(cell.indicator, dimensions, cell.key), cell);
  }

  /** Undefined where nothing is published under this key. */
  cell(indicator: string, key: ReadonlyMap<Dimension, string>): DocumentCell | undefined {
    return this.#cells.get(cellId(indicator, [...key.keys()], [...key.values()]));
  }

  /** A table that prints the indicator by all of these dimensions. */
  table(indicator: string, dimensions: readonly Dimension[]): DocumentTable | undefined {
    return this.document.tables.find(
      (table) => table.indicators.includes(indicator) && dimensions.every((dimension) => table.dimensions.includes(dimension)),
    );
  }

  /** Values of a dimension in the order of printing, margins left out. */
  values(table: DocumentTable, dimension: Dimension): readonly { value: string; label: { de: string; en: string } }[] {
    return (table.values[table.dimensions.indexOf(dimension)] ?? []).filter(({ value }) => value !== TOTAL);
  }

  /** Which measures lie in a pillar or belong to a provider. */
  measuresOf(dimension: Dimension, values: readonly string[]): Set<string> {
    const belongs = dimension === Dimension.PROVIDER ? 'provider' : 'fieldOfAction';
    return new Set(this.document.measures.filter((offer) => values.includes(offer[belongs])).map(({ slug }) => slug));
  }
}
