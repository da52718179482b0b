import { getMetadataStorage } from 'type-graphql';

/**
 * type-graphql silently skips `@Authorized` on fields that are `simple` and in classes with `simpleResolvers`, and relations
 * are published as simple fields. Such a field would be open to all.
 * @throws with the names of these fields; to be called before a schema is served
 */
export function refuseSkippedAuthorization(): void {
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
