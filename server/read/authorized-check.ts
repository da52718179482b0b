import { getMetadataStorage } from 'type-graphql';
import type { ReadModel } from './model.ts';

/**
 * Refuses to serve a schema in which an access rule would have no effect.
 * @throws with the names of the fields; to be called before a schema is served
 */
export function checkAuthorization(model: ReadModel): void {
  refuseSkippedAuthorization();
  refuseMiddlewares(model);
  refuseGuardedRoots();
}

/**
 * type-graphql silently skips `@Authorized` on fields that are `simple` and in classes with `simpleResolvers`, and relations
 * are published as simple fields. Such a field would be open to all.
 */
function refuseSkippedAuthorization(): void {
  const { authorizedFields, fields, objectTypes } = getMetadataStorage();
  const skipped = fields.filter((field) => {
    const isBound = authorizedFields.some((bound) => bound.target === field.target && bound.fieldName === field.name);
    const isSimple = field.simple ?? objectTypes.find((type) => type.target === field.target)?.simpleResolvers;
    return isBound && isSimple === true;
  });
  if (!skipped.length) return;
  const names = skipped.map((field) => `${field.target.name}.${field.name}`).join(', ');
  throw new Error(`@Authorized has no effect on ${names}: remove simple or simpleResolvers there, or bind the rows in scope.ts.`);
}

/** The direct path does not go through type-graphql: root fields of the read path name an ability instead. */
function refuseGuardedRoots(): void {
  const { queries, fieldExtensions, authorizedFields, authorizedResolver, middlewares, resolverMiddlewares } =
    getMetadataStorage();
  const guards = [...authorizedFields, ...middlewares];
  const classGuards = [...authorizedResolver, ...resolverMiddlewares];
  for (const { target, methodName } of queries) {
    const own = (entry: { target: object; fieldName: string }) => entry.target === target && entry.fieldName === methodName;
    if (!fieldExtensions.some((entry) => own(entry) && 'read' in entry.extensions)) continue;
    if (guards.some(own) || classGuards.some((guard) => guard.target === target))
      throw new Error(`${target.name}.${methodName} must name an ability instead of @Authorized or @UseMiddleware.`);
  }
}

/** Rows and columns are served without type-graphql's resolvers: bind them to roles or in scope.ts. */
function refuseMiddlewares(model: ReadModel): void {
  const { middlewares } = getMetadataStorage();
  for (const { entity, columns, relations } of model.values())
    for (const { target, fieldName } of middlewares)
      if ((target === entity || entity.prototype instanceof target) && (columns.has(fieldName) || relations.has(fieldName)))
        throw new Error(
          `@UseMiddleware has no effect on ${target.name}.${fieldName}: use @Authorized, or bind the rows in scope.ts.`,
        );
}
