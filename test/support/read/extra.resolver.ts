import { Arg, Authorized, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Viewer } from '../../../server/auth/viewer.ts';
import { Role } from '../../../server/auth/viewer.ts';
import { Baseline } from '../../../server/indicators/baseline.entity.ts';
import { Measure } from '../../../server/measures/measure.entity.ts';
import type { RowScope } from '../../../server/scope.ts';
import type { Sees } from './naive-resolvers.ts';

/** What reference data do not have today but the read path must cope with: own resolvers, bound fields, hidden rows. */
@Resolver(() => Measure)
export class ExtraResolver {
  @FieldResolver(() => String, { description: 'A field with a resolver of its own.' })
  label(
    @Root() measure: Measure,
    @Arg('prefix', () => String, { nullable: true, description: 'Before it.' }) prefix?: string | null,
  ): string {
    return `${prefix ?? ''}${measure.title} (${measure.slug})`;
  }
}

/** Binds a nullable and a non-null field to a role, for this process. */
export function bindFields(): void {
  Authorized(Role.COORDINATION)(Measure.prototype, 'summaryEn');
  Authorized(Role.COORDINATION)(Baseline.prototype, 'definitionEn');
}

const HIDDEN = new Map([
  ['Measure', 5],
  ['Provider', 4],
  ['Municipality', 6],
  ['Target', 3],
]);
const isScoped = ({ role }: Viewer) => role === Role.PROVIDER;

/** Hides every n-th row of some tables from providers. */
export const rowScope: RowScope = ({ name }, alias, viewer, parameters) => {
  const every = HIDDEN.get(name);
  return every && isScoped(viewer) ? `${alias}."id" % ${parameters.add(every, 'int')} <> 0` : null;
};

/** The same, in memory. */
export const sees: Sees = (viewer, row) => {
  const every = HIDDEN.get(row.__typename);
  return !every || !isScoped(viewer) || row.id % every !== 0;
};
