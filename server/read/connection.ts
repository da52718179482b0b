import type { FieldNode } from 'graphql';
import type { Compilation } from './compilation.ts';
import { ConnectionSelection, type Page } from './connection-selection.ts';
import { beyondSql, decodeCursor, type ListOrder, listOrder, orderBySql } from './cursor.ts';
import type { EntityModel } from './model.ts';
import { type ListArguments, type PageSize, pageSize } from './page.ts';
import { Cells } from './rows.ts';
import { whereClause } from './sql.ts';
import { whereSql } from './where.ts';

export interface ConnectionRequest {
  entity: EntityModel;
  arguments: ListArguments;
  nodes: readonly FieldNode[];
  /** condition that ties the list to its parent; none at the root */
  link?: (alias: string) => string;
}

export interface CompiledConnection {
  /** one JSON value */
  sql: string;
  decode: (value: unknown) => unknown;
}

/**
 * Compiles a Relay list into one SQL expression: the rows of the page, the count and what lies around it, whichever are asked.
 * @throws BAD_USER_INPUT for arguments that make no sense
 */
export function compileConnection(compiler: Compilation, request: ConnectionRequest): CompiledConnection {
  const list = new ListSql(compiler, request);
  const cells = new Cells();
  const alias = compiler.statement.alias();
  const selection = compiler.below(
    list.page.size,
    () => new ConnectionSelection(compiler, request.entity, list.order, alias, cells, request.nodes),
  );
  const { wants } = selection;
  const { after, before } = request.arguments;
  const { size, backward } = list.page;
  const wantsMore = backward ? wants.hasPreviousPage : wants.hasNextPage;

  const parts: string[] = [];
  const part = (wanted: boolean, sql: () => string) => (wanted ? parts.push(sql()) - 1 : -1);
  const rowsAt = part(wants.rows || wantsMore, () => list.rows(cells, alias, size + (wantsMore ? 1 : 0)));
  const totalAt = part(wants.totalCount, () => list.count());
  const beforeAt = part(wants.hasPreviousPage && after != null, () => list.exists('after'));
  const afterAt = part(wants.hasNextPage && before != null, () => list.exists('before'));
  if (!parts.length) list.check();

  const decode = (value: unknown) => {
    const values = parts.length > 1 ? (value as unknown[]) : [value];
    const rows = ((values[rowsAt] ?? []) as unknown[]).map((row) => cells.row(row));
    const isCut = rows.length > size;
    if (isCut && backward) rows.shift();
    else if (isCut) rows.pop();
    const page: Page = {
      rows,
      totalCount: values[totalAt],
      hasNextPage: (isCut && !backward) || values[afterAt] === true,
      hasPreviousPage: (isCut && backward) || values[beforeAt] === true,
    };
    return selection.decode(page);
  };
  return { sql: parts.length > 1 ? `json_build_array(${parts.join()})` : (parts[0] ?? 'null'), decode };
}

/** SQL over the list of a request. */
class ListSql {
  readonly page: PageSize;
  readonly order: ListOrder;

  constructor(
    readonly compiler: Compilation,
    readonly request: ConnectionRequest,
  ) {
    const { after, before, orderBy } = request.arguments;
    this.page = pageSize(request.arguments);
    this.order = listOrder(request.entity, orderBy);
    if (after != null) decodeCursor(this.order, after, 'after');
    if (before != null) decodeCursor(this.order, before, 'before');
  }

  /** Conditions of the whole list, whatever the page. */
  #conditions(alias: string): (string | null)[] {
    const { entity, arguments: given, link } = this.request;
    const { statement } = this.compiler;
    return [link?.(alias) ?? null, statement.scope(entity, alias), whereSql(entity, alias, given.where, statement)];
  }

  #beyond(alias: string, side: 'after' | 'before'): string | null {
    const cursor = this.request.arguments[side];
    return cursor == null ? null : beyondSql(this.order, alias, cursor, side, this.compiler.statement.parameters);
  }

  /** The rows of the page as a JSON array, always in the order of the list. */
  rows(cells: Cells, alias: string, limit: number): string {
    const { statement } = this.compiler;
    const { table } = this.request.entity;
    const inner = statement.alias();
    const where = whereClause(...this.#conditions(inner), this.#beyond(inner, 'after'), this.#beyond(inner, 'before'));
    const order = orderBySql(this.order, inner, this.page.backward);
    // written out: with a parameter PostgreSQL would plan for a tenth of all rows, whatever the page
    const page = `select ${inner}.* from ${table} ${inner}${where} order by ${order} limit ${limit}`;
    const aggregate = `json_agg(${cells.sql} order by ${orderBySql(this.order, alias)})`;
    return `(select coalesce(${aggregate}, '[]') from (${page}) ${alias} ${cells.joins.join(' ')})`;
  }

  count(): string {
    const alias = this.compiler.statement.alias();
    return `(select count(*)::int from ${this.request.entity.table} ${alias}${whereClause(...this.#conditions(alias))})`;
  }

  /** Is there an entry on the other side of the cursor, or at it? */
  exists(side: 'after' | 'before'): string {
    const alias = this.compiler.statement.alias();
    const where = whereClause(...this.#conditions(alias), `not ${this.#beyond(alias, side)}`);
    return `exists (select from ${this.request.entity.table} ${alias}${where})`;
  }

  /** Checks `where` although nothing of the list is asked. */
  check(): void {
    const { parameters } = this.compiler.statement;
    const before = parameters.values.length;
    this.#conditions(this.compiler.statement.alias());
    parameters.truncate(before);
  }
}
