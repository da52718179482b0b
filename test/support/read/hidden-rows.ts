import type { Viewer } from '../../../server/auth/viewer.ts';
import { Role } from '../../../server/auth/viewer.ts';
import type { RowScope } from '../../../server/scope.ts';
import type { Sees } from './naive-resolvers.ts';

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
