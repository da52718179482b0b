import type { FieldNode } from 'graphql';
import type { EntityModel } from './model.ts';
import type { Cells, Decode } from './rows.ts';
import type { Selection } from './selection.ts';
import type { Statement } from './statement.ts';

/** The compilation of one root field, as the parts of it know it. */
export interface Compilation {
  readonly selection: Selection;
  readonly statement: Statement;
  /** objects are the data of the response itself; otherwise they are for resolvers */
  readonly direct: boolean;
  /**
   * True where a selected field has a resolver of its own, which may answer late. Entries of lists are then promises: graphql-js
   * leaves a late rejection unhandled, and the process dies of it, where another entry of the list fails at once.
   */
  readonly hasOwnResolvers: boolean;
  /** Name of the property for a relation or another part that depends on the selection. */
  property(key: string): string;
  /**
   * Compiles what stands below a page of that size.
   * @throws TOO_COMPLEX if all pages of the root field, one below the other, could hold too many rows
   */
  below<T>(size: number, work: () => T): T;
  /** Adds what is selected of an entity to the cells of its row. */
  object(entity: EntityModel, alias: string, nodes: readonly FieldNode[], cells: Cells): Decode;
}
