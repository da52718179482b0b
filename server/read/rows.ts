/** A row as it comes from PostgreSQL: positions instead of names, which is half the bytes. */
export type Row = readonly unknown[];
export type Decode = (row: Row) => unknown;

/** A function of PostgreSQL takes at most 100 arguments. */
const CHUNK = 90;

/** The cells that a statement reads for each row of one table, and the joins that they need. */
export class Cells {
  readonly #sql: string[] = [];
  readonly joins: string[] = [];

  /** Place of a cell in the row; the same expression gets one place only. */
  place(sql: string): number {
    const known = this.#sql.indexOf(sql);
    return known < 0 ? this.#sql.push(sql) - 1 : known;
  }

  /** `json_build_array` of all cells, in chunks where there are too many for one call. */
  get sql(): string {
    const cells = this.#sql;
    if (cells.length <= CHUNK) return `json_build_array(${cells.join()})`;
    const chunks: string[] = [];
    for (let i = 0; i < cells.length; i += CHUNK) chunks.push(`json_build_array(${cells.slice(i, i + CHUNK).join()})`);
    return `json_build_array(${chunks.join()})`;
  }

  /** A row of `sql` without its chunks. */
  row(value: unknown): Row {
    return this.#sql.length <= CHUNK ? (value as Row) : (value as Row[]).flat();
  }
}

/** Makes an object of decoded properties, in their order. */
export function assemble(properties: ReadonlyMap<string, Decode>): Decode {
  const names = [...properties.keys()];
  const decoders = [...properties.values()];
  return (row) => {
    const object: Record<string, unknown> = {};
    for (let i = 0; i < names.length; i++) object[names[i] as string] = (decoders[i] as Decode)(row);
    return object;
  };
}
