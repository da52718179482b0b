import { getMetadataStorage } from 'type-graphql';

/** What type-graphql's decorators recorded, read before a schema is built. */
type FieldMetadata = ReturnType<typeof getMetadataStorage>['fields'][number];
export type FieldType = ReturnType<FieldMetadata['getType']>;
export type Roles = readonly string[];

/** The class and its base classes, nearest first. */
function lineage(target: object): object[] {
  const parent = Object.getPrototypeOf(target) as object | null;
  return parent && parent !== Function.prototype ? [target, ...lineage(parent)] : [target];
}

/** `@Field` of a property, own or inherited; undefined where the property is not published. */
export function fieldOf(target: object, name: string): FieldMetadata | undefined {
  const classes = lineage(target);
  return getMetadataStorage().fields.find((field) => field.name === name && classes.includes(field.target));
}

/** Roles of `@Authorized` on a property or method; undefined without the decorator. */
export function rolesOf(target: object, name: string): Roles | undefined {
  const classes = lineage(target);
  const { authorizedFields } = getMetadataStorage();
  return authorizedFields.find((field) => field.fieldName === name && classes.includes(field.target))?.roles as Roles | undefined;
}

/** GraphQL name of a registered enum; undefined for everything else. */
export function enumName(type: FieldType): string | undefined {
  return getMetadataStorage().enums.find((entry) => entry.enumObj === type)?.name;
}

/** GraphQL name of a class with `@ObjectType`; undefined where it is not published. */
export function objectTypeName(target: object): string | undefined {
  return getMetadataStorage().objectTypes.find((type) => type.target === target)?.name;
}
