import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { type OperationAccess, rightOf } from './access-operations.ts';
import { Role } from './auth/viewer.ts';
import { abilitiesOf, can, mayReadField, needsSecondFactor } from './policies.ts';
import type { Column, EntityModel, ReadModel } from './read/model.ts';
import { rootFieldOf } from './read/root.ts';
import { Parameters } from './read/sql.ts';
import { rowScope } from './scope.ts';

export const roles = Object.values(Role);

/** Which rows, and in them the value of a field: of all, of the own provider, none. */
export type Reach = 'all' | 'own' | '–';

export interface TypeAccess {
  entity: EntityModel;
  /** root field that lists the type */
  list: string;
  /** root fields that give one */
  single: string[];
  /** `Type.relation` that lead to it */
  nested: string[];
  /** `Type.field` of other types than rows that lead to it */
  elsewhere: string[];
  rows: Record<Role, Reach>;
  fields: { column: Column; reach: Record<Role, Reach> }[];
}

const byRole = <T>(value: (role: Role) => T): Record<Role, T> =>
  Object.fromEntries(roles.map((role) => [role, value(role)])) as Record<Role, T>;

const viewerOf = (role: Role) => ({ role, providerId: role === Role.PROVIDER ? 1 : null });

function rowsOf(entity: EntityModel, role: Role): Reach {
  const condition = rowScope(entity, 't', viewerOf(role), new Parameters());
  if (condition === null) return 'all';
  return condition === 'false' ? '–' : 'own';
}

/** True for the query itself, the rows, and what lists of them are made of. */
const isOfRows = (name: string, model: ReadModel, schema: GraphQLSchema): boolean =>
  name === schema.getQueryType()?.name || [...model.values()].some((row) => name.replace(/(Connection|Edge)$/, '') === row.name);

/** What every role reaches of every published type, worked out from the very rules that the server applies. */
export function accessMatrix(schema: GraphQLSchema, model: ReadModel): TypeAccess[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter((field) => rootFieldOf(field));
  const named = (type: string) => roots.filter((field) => String(field.type).replace('!', '') === type);
  const rest = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isOfRows(type.name, model, schema));
  const ways = rest.flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ way: `${type.name}.${field.name}`, to: getNamedType(field.type).name })),
  );
  const entities = [...model.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return entities.map((entity) => {
    const rows = byRole((role) => rowsOf(entity, role));
    const [list] = named(`${entity.name}Connection`);
    const nested = [...model.values()].flatMap(({ name, relations }) =>
      [...relations.values()].filter((relation) => relation.target() === entity).map((relation) => `${name}.${relation.name}`),
    );
    const elsewhere = ways.filter(({ to }) => [entity.name, `${entity.name}Connection`].includes(to)).map(({ way }) => way);
    const fields = Array.from(entity.columns.values(), (column) => ({
      column,
      reach: byRole((role) => (column.roles && !mayReadField(viewerOf(role), column.roles) ? '–' : rows[role])),
    }));
    return {
      entity,
      list: list?.name ?? '',
      single: named(entity.name).map(({ name }) => name),
      nested,
      elsewhere,
      rows,
      fields,
    };
  });
}

const line = (...cells: string[]): string => `| ${cells.join(' | ')} |`;
const head = (...cells: string[]): string[] => [line(...cells), line(...cells.map(() => '---'))];
const yes = (is: boolean): string => (is ? 'yes' : '–');
const quoted = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

function typeSection({ entity, list, single, nested, elsewhere, rows, fields }: TypeAccess): string[] {
  const ways = [...(list ? [list] : []), ...single, 'node(id:)', ...nested, ...elsewhere];
  return [
    `## ${entity.name}`,
    '',
    `Reached by ${quoted(ways)}; every way shows the same rows, and so do filters over relations and \`totalCount\`.`,
    '',
    ...head('field', 'filter', 'order', ...roles),
    line('*rows*', '', '', ...roles.map((role) => rows[role])),
    ...fields.map(({ column, reach }) =>
      line(`\`${column.name}\``, yes(column.filter), yes(column.order), ...roles.map((role) => reach[role])),
    ),
    '',
  ];
}

/** The text of docs/access-matrix.md. */
export function matrixText(matrix: readonly TypeAccess[], operations: readonly OperationAccess[]): string {
  const abilities = [...new Set(roles.flatMap((role) => abilitiesOf(viewerOf(role))))];
  return [
    '# Access matrix',
    '',
    'Made from the rules of the server by `npm run access-matrix`; do not edit. Every cell is tested against a running server',
    '(`test/integration/access/matrix.test.ts`). *all*: of every row, *own*: of rows of the own provider, –: of none. A filter or an',
    'order exists only for fields that everybody may read who sees the row.',
    '',
    '## Abilities',
    '',
    ...head('ability', ...roles),
    ...abilities.map((ability) => line(ability, ...roles.map((role) => yes(can(viewerOf(role), ability))))),
    line('*needs a second factor*', ...roles.map((role) => yes(needsSecondFactor(role)))),
    '',
    '## Operations',
    '',
    'Aggregates, exports and changes: queries that are no rows of a type, and every mutation (`operations.test.ts`). *people*: who has',
    'signed in as a person; no program. Pages and files ask these and nothing else, in the name of their reader.',
    '',
    ...head('operation', '', 'demands', ...roles),
    ...operations.map((operation) =>
      line(`\`${operation.name}\``, operation.kind, operation.ability, ...roles.map((role) => rightOf(role, operation))),
    ),
    '',
    ...matrix.flatMap(typeSection),
  ].join('\n');
}
