import DataLoader from 'dataloader';
import { type FieldNode, type GraphQLResolveInfo, getArgumentValues, type ResponsePath } from 'graphql';
import { RecordTrace } from '../audit/record-trace.ts';
import type { Viewer } from '../auth/viewer.ts';
import { forbidden } from '../errors.ts';
import { can } from '../policies.ts';
import { type RowScope, rowScope } from '../scope.ts';
import { Compiler } from './compiler.ts';
import { type EntityClass, type EntityModel, modelFor, type ReadModel, type Relation } from './model.ts';
import type { ListArguments } from './page.ts';
import { type Plan, planByIds, planRelation } from './plan.ts';
import { rootFieldOf } from './root.ts';
import type { ReadRow, Run } from './run.ts';
import { Selection } from './selection.ts';
import { Statement } from './statement.ts';

export interface ReadOptions {
  model: ReadModel;
  run: Run;
  viewer: Viewer;
  rowScope?: RowScope;
  /** largest number of rows that the lists of one root field may hold by their page sizes, whatever there is */
  mostRows?: number;
  /** why the viewer reads, where they say so */
  reason?: string | null;
}

const MOST_ROWS = 500_000;

type Info = GraphQLResolveInfo;

/** The read path of one request: one statement per root field; batched loading for what hangs on other parents. */
export class Reads {
  /** errors of root fields that the direct path ran into, by response key: the statement is not run again */
  readonly failures = new Map<string, unknown>();
  /** what was read of records, for the audit log */
  readonly trace = new RecordTrace();
  readonly #loaders = new Map<string, unknown>();

  constructor(readonly options: ReadOptions) {}

  /** Answer of a root field. @throws FORBIDDEN, BAD_USER_INPUT, or what the database threw */
  async root(info: Info): Promise<unknown> {
    const key = String(info.path.key);
    const failure = this.failures.get(key);
    if (failure !== undefined) throw failure;
    const field = info.parentType.getFields()[info.fieldName];
    const root = rootFieldOf(field);
    if (!field || !root) throw new Error(`${info.fieldName} is not a root field of the read path.`);
    if (!can(this.options.viewer, root.ability)) throw forbidden('This may not be read in your role.');
    const given = getArgumentValues(field, info.fieldNodes[0] as FieldNode, info.variableValues);
    const { model } = this.options;
    return this.execute(root.plan({ model, compiler: this.compiler(info), arguments: given, nodes: info.fieldNodes }));
  }

  /** The object of an id, with what is selected of it; null where the viewer may see no such row. For resolvers of other types. */
  find(entity: EntityClass, id: number, info: Info): Promise<unknown> {
    const model = modelFor(entity);
    const plan = (ids: readonly number[]) => planByIds(this.compiler(info), model, ids, info.fieldNodes);
    return this.#loader(info, plan).load(id);
  }

  /** A relation of a parent that was not compiled together with it; the parent needs nothing but its `id`. */
  related(entity: EntityModel, relation: Relation, parent: { id: number }, given: ListArguments, info: Info): Promise<unknown> {
    const plan = (ids: readonly number[]) => planRelation(this.compiler(info), entity, relation, ids, given, info.fieldNodes);
    return this.#loader(info, plan).load(parent.id);
  }

  /** What hangs on parents that are no rows: those of one place in the operation are answered by one statement, in their order. */
  together<Key>(key: Key, info: Info, plan: (compiler: Compiler, keys: readonly Key[]) => Plan<unknown[]>): Promise<unknown> {
    const load = async (keys: readonly Key[]) => (await this.execute(plan(this.compiler(info), keys))) ?? [];
    return this.#loaderOf(info, load).load(key);
  }

  compiler(operation: Selection['operation'], direct = false): Compiler {
    const { viewer, rowScope: scope = rowScope, mostRows = MOST_ROWS, reason = null } = this.options;
    const statement = new Statement(viewer, scope, this.trace, reason);
    return new Compiler(new Selection(operation), statement, direct, mostRows);
  }

  async execute<T>(plan: Plan<T> | null): Promise<T | null> {
    if (!plan) return null;
    return plan.decode(await this.rows(plan));
  }

  /** Runs a plan; where it reads records, the database is told for whom. */
  rows({ text, values, readsRecords }: Plan): Promise<ReadRow[]> {
    const { run, viewer } = this.options;
    return run(text, values, readsRecords ? viewer : null);
  }

  #loader(info: Info, plan: (ids: readonly number[]) => Plan<Map<number, unknown>>): DataLoader<number, unknown> {
    return this.#loaderOf(info, async (ids) => {
      const found = await this.execute(plan(ids));
      return ids.map((id) => found?.get(id) ?? null);
    });
  }

  /** One loader per place in the operation: there the selection and the arguments are the same. */
  #loaderOf<Key>(info: Info, load: (keys: readonly Key[]) => Promise<unknown[]>): DataLoader<Key, unknown> {
    const place = `${info.parentType.name} ${placeOf(info.path)}`;
    const known = this.#loaders.get(place) as DataLoader<Key, unknown> | undefined;
    const loader = known ?? new DataLoader<Key, unknown>(load);
    this.#loaders.set(place, loader);
    return loader;
  }
}

function placeOf({ prev, key }: ResponsePath): string {
  const own = typeof key === 'number' ? '' : `.${key}`;
  return prev ? placeOf(prev) + own : own;
}
