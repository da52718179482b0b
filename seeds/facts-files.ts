import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { EXIT, Failure } from '../server/failure.ts';
import { isLocalDate } from '../server/scalars.ts';

/** One line of a fact file; readers name the column and get its value in the wanted form, or stop with a sentence. */
export class FactRow {
  constructor(
    private readonly file: string,
    private readonly line: number,
    private readonly cells: Record<string, string>,
  ) {}

  /** @throws Failure if the cell is empty */
  text(column: string): string {
    return this.optional(column) ?? this.refuse(column, 'a text');
  }

  /** null for an empty cell: the fact is not published */
  optional(column: string): string | null {
    const cell = this.cells[column];
    if (cell === undefined) return this.refuse(column, 'a column of that name');
    return cell === '' ? null : cell;
  }

  number(column: string): number {
    const cell = this.text(column);
    return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : this.refuse(column, 'a number such as 12.2');
  }

  date(column: string): string {
    return this.optionalDate(column) ?? this.refuse(column, 'a day written YYYY-MM-DD');
  }

  optionalDate(column: string): string | null {
    const cell = this.optional(column);
    return cell === null || isLocalDate(cell) ? cell : this.refuse(column, 'a day written YYYY-MM-DD');
  }

  /** whole cents of an amount in EUR with exactly two decimals; read digit by digit, never through a fraction */
  optionalCents(column: string): number | null {
    const cell = this.optional(column);
    if (cell === null) return null;
    return /^\d+\.\d\d$/.test(cell)
      ? Number(cell.replace('.', ''))
      : this.refuse(column, 'EUR with two decimals such as 1095729.00');
  }

  oneOf<T extends string>(column: string, values: Record<string, T>): T {
    const cell = this.text(column);
    const found = Object.values(values).find((value) => value === cell);
    return found ?? this.refuse(column, `one of ${Object.values(values).join(', ')}`);
  }

  private refuse(column: string, expected: string): never {
    const cell = JSON.stringify(this.cells[column] ?? null);
    throw new Failure(
      `seeds/facts/${this.file}, line ${this.line}, column ${column}: expected ${expected}, found ${cell}.`,
      EXIT.DATA,
    );
  }
}

/** The folder of the facts, looked for from this module upwards: sources and a bundle in build/ find the same files. */
export function findFacts(from: string = import.meta.url): URL {
  for (let folder = new URL('.', from); ; folder = new URL('..', folder)) {
    const facts = new URL('seeds/facts/', folder);
    if (existsSync(facts)) return facts;
    if (folder.pathname === new URL('..', folder).pathname)
      throw new Failure(
        'The folder seeds/facts is missing: the published facts are read from there. Restore it from the source code.',
      );
  }
}

/** All lines of one fact file: UTF-8, separated by semicolons, first line = names of the columns. */
export function readFacts(directory: URL, file: string): FactRow[] {
  const lines = parse(readFileSync(new URL(file, directory)), { bom: true, columns: true, delimiter: ';' }) as Record<
    string,
    string
  >[];
  return lines.map((cells, index) => new FactRow(file, index + 2, cells));
}
