import type { CellQuery } from './figures-sql.ts';
import { loadOperation, type OperationFacts, type Query } from './operation-facts.ts';
import { type CellRead, type FigurePath, readCells } from './rollup/read-cells.ts';

interface Asked {
  question: CellQuery;
  isLive: boolean;
  path: FigurePath | undefined;
  answer: (read: Promise<CellRead>) => void;
}

/** Many tables are read as two statements side by side: the database answers one statement on one processor. */
const SIDE_BY_SIDE = { from: 4, statements: 2 };

/**
 * What the figures of one request read: the facts of an operation once, and the cells of all tables that are asked for at the same
 * time in one statement for each operation, or two. Keeps nothing beyond the request: what is committed before the next one is in it.
 */
export class FigureReads {
  readonly #facts = new Map<string, Promise<OperationFacts>>();
  #asked: Asked[] = [];

  /** @param count counts the records of persons, where they may be read live; by default like everything else */
  constructor(
    readonly query: Query,
    readonly count: Query = query,
  ) {}

  /** @throws NOT_FOUND for a slug that no operation has */
  facts(slug: string, asOf: string): Promise<OperationFacts> {
    const key = `${asOf} ${slug}`;
    const known = this.#facts.get(key) ?? loadOperation(this.query, slug, asOf);
    this.#facts.set(key, known);
    return known;
  }

  /** @param isLive the records of persons may be counted for this viewer */
  cells(question: CellQuery, isLive: boolean, path?: FigurePath): Promise<CellRead> {
    return new Promise((answer) => {
      this.#asked.push({ question, isLive, path, answer });
      // after everything that waits for the same facts has asked too
      if (this.#asked.length === 1) setImmediate(() => this.#readAll());
    });
  }

  #readAll(): void {
    const statements = this.#asked.length < SIDE_BY_SIDE.from ? 1 : SIDE_BY_SIDE.statements;
    const groups = Map.groupBy(this.#asked, ({ question, isLive, path }, n) =>
      [question.operationId, isLive, path, n % statements].join(),
    );
    this.#asked = [];
    for (const group of groups.values()) {
      const [{ isLive, path }] = group as [Asked, ...Asked[]];
      const questions = group.map(({ question }) => question);
      const read = readCells(isLive ? this.count : this.query, questions, path);
      for (const [n, { answer }] of group.entries()) answer(read.then((answers) => answers[n] as CellRead));
    }
  }
}
