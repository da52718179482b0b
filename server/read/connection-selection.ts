import type { FieldNode } from 'graphql';
import type { Compilation } from './compilation.ts';
import { encodeCursor, type ListOrder } from './cursor.ts';
import type { EntityModel } from './model.ts';
import { assemble, type Cells, type Decode, type Row } from './rows.ts';
import type { SelectedField } from './selection.ts';
import { raw } from './sql.ts';

/** A page of a list as it was read. */
export interface Page {
  rows: Row[];
  totalCount: unknown;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

type Part = (page: Page) => unknown;

/** What is selected of a connection: which parts of the list it needs, and how a page becomes the connection object. */
export class ConnectionSelection {
  readonly wants = { rows: false, cursors: false, totalCount: false, hasNextPage: false, hasPreviousPage: false };
  readonly #parts = new Map<string, Part>();
  readonly #cursorPlaces: number[] = [];

  constructor(
    readonly compiler: Compilation,
    readonly entity: EntityModel,
    readonly order: ListOrder,
    readonly alias: string,
    readonly cells: Cells,
    nodes: readonly FieldNode[],
  ) {
    for (const field of compiler.selection.below(`${entity.name}Connection`, nodes)) this.#field(field);
    if (this.wants.cursors) this.#cursorPlaces = order.keys.map(({ column }) => cells.place(raw(alias, column)));
  }

  decode(page: Page): unknown {
    const connection: Record<string, unknown> = {};
    for (const [property, part] of this.#parts) connection[property] = part(page);
    return connection;
  }

  #field({ key, name, nodes }: SelectedField): void {
    const { compiler, entity } = this;
    if (name === '__typename') this.#constant(this.#parts, key, `${entity.name}Connection`);
    if (name === 'totalCount') {
      this.wants.totalCount = true;
      this.#parts.set(compiler.direct ? compiler.property(key) : name, ({ totalCount }) => totalCount);
    }
    if (name === 'pageInfo') this.#parts.set(compiler.property(key), this.#pageInfo(nodes));
    if (name === 'nodes')
      this.#parts.set(compiler.property(key), this.#rows(compiler.object(entity, this.alias, nodes, this.cells)));
    if (name === 'edges') this.#parts.set(compiler.property(key), this.#rows(this.#edge(nodes)));
  }

  #constant<T>(parts: Map<string, T | (() => string)>, key: string, value: string): void {
    if (this.compiler.direct) parts.set(this.compiler.property(key), () => value);
  }

  #rows(decode: Decode): Part {
    this.wants.rows = true;
    const { compiler } = this;
    return ({ rows }) => rows.map((row) => (compiler.hasOwnResolvers ? Promise.resolve(decode(row)) : decode(row)));
  }

  #cursor(row: Row | undefined): string | null {
    if (!row) return null;
    const values = this.#cursorPlaces.map((place) => row[place]);
    return encodeCursor(this.order, values);
  }

  #edge(nodes: readonly FieldNode[]): Decode {
    const { compiler, entity } = this;
    const properties = new Map<string, Decode>();
    for (const { key, name, nodes: below } of compiler.selection.below(`${entity.name}Edge`, nodes)) {
      if (name === '__typename') this.#constant(properties, key, `${entity.name}Edge`);
      if (name === 'node') properties.set(compiler.property(key), compiler.object(entity, this.alias, below, this.cells));
      if (name === 'cursor') {
        this.wants.cursors = true;
        properties.set(compiler.direct ? compiler.property(key) : name, (row) => this.#cursor(row));
      }
    }
    return assemble(properties);
  }

  #pageInfo(nodes: readonly FieldNode[]): Part {
    const { compiler, wants } = this;
    const parts = new Map<string, Part>();
    for (const { key, name } of compiler.selection.below('PageInfo', nodes)) {
      if (name === '__typename') this.#constant(parts, key, 'PageInfo');
      else if (name === 'hasNextPage' || name === 'hasPreviousPage') {
        wants[name] = true;
        parts.set(compiler.direct ? compiler.property(key) : name, (page) => page[name]);
      } else {
        wants.rows = true;
        wants.cursors = true;
        const edge = name === 'startCursor' ? 0 : -1;
        parts.set(compiler.direct ? compiler.property(key) : name, ({ rows }) => this.#cursor(rows.at(edge)));
      }
    }
    return (page) => Object.fromEntries([...parts].map(([property, part]) => [property, part(page)]));
  }
}
