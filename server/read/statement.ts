import { RecordTrace } from '../audit/record-trace.ts';
import { isTraced } from '../audit/traced.ts';
import type { Viewer } from '../auth/viewer.ts';
import { Ability, can } from '../policies.ts';
import { isRecord, type RowScope } from '../scope.ts';
import type { EntityModel } from './model.ts';
import { Parameters } from './sql.ts';

/** What one statement under construction shares: its parameters, its aliases and for whom it is. */
export class Statement {
  readonly parameters = new Parameters();
  #aliases = 0;
  /** relations of a filter that stand above the one being compiled */
  depth = 0;
  /** true once it reads records that the database shows to some viewers only */
  readsRecords = false;

  constructor(
    readonly viewer: Viewer,
    readonly rowScope: RowScope,
    /** what the request reads of records */
    readonly trace = new RecordTrace(),
    /** why it does */
    readonly reason: string | null = null,
  ) {}

  alias(): string {
    this.#aliases += 1;
    return `t${this.#aliases}`;
  }

  /** Condition that leaves the rows which the viewer may see; null for all. */
  scope(entity: EntityModel, alias: string): string | null {
    this.readsRecords ||= isRecord(entity);
    if (isTraced(entity.table) && this.#mayBeShown()) this.trace.touch(entity.name);
    return this.rowScope(entity, alias, this.viewer, this.parameters);
  }

  /** To everybody else the database shows none of these rows: nothing is read then. */
  #mayBeShown(): boolean {
    return can(this.viewer, Ability.READ_RECORDS) || can(this.viewer, Ability.READ_AUDIT_LOG);
  }
}
