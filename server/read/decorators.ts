/**
 * Marks that say how a column or relation of an entity appears in the API. Table, column, foreign key and nullability come
 * from MikroORM's metadata, the GraphQL type from `@Field`; nothing is declared twice.
 */
export interface ColumnMark {
  filter?: boolean;
  order?: boolean;
  special?: boolean;
}
export interface RelationMark {
  description: string;
}

const columns = new Map<object, Map<string, ColumnMark>>();
const relations = new Map<object, Map<string, RelationMark>>();

const entry = <T>(map: Map<object, Map<string, T>>, owner: object): Map<string, T> => {
  const marks = map.get(owner) ?? new Map<string, T>();
  map.set(owner, marks);
  return marks;
};

/** The column may be used in `where`. Never on a column that some role may not read: a filter gives it away by bisection. */
export const Filter = (): PropertyDecorator => (proto, key) => {
  const marks = entry(columns, proto.constructor);
  marks.set(String(key), { ...marks.get(String(key)), filter: true });
};

/** The column may be used in `orderBy`. Only for columns that are NOT NULL: cursors are built from them. */
export const Order = (): PropertyDecorator => (proto, key) => {
  const marks = entry(columns, proto.constructor);
  marks.set(String(key), { ...marks.get(String(key)), order: true });
};

/** A special category of personal data, or as harmful in the wrong hands: reading it leaves a trace and may need a reason. */
export const Special = (): PropertyDecorator => (proto, key) => {
  const marks = entry(columns, proto.constructor);
  marks.set(String(key), { ...marks.get(String(key)), special: true });
};

/** Publishes a relation: to-one as the object, to-many as a Relay connection with `where` and `orderBy`. */
export const Related =
  (description: string): PropertyDecorator =>
  (proto, key) => {
    entry(relations, proto.constructor).set(String(key), { description });
  };

/** Marks of a class, those of its base classes included. */
export function columnMarks(target: object): Map<string, ColumnMark> {
  return inherited(columns, target);
}
export function relationMarks(target: object): Map<string, RelationMark> {
  return inherited(relations, target);
}

function inherited<T>(map: Map<object, Map<string, T>>, target: object): Map<string, T> {
  const parent = Object.getPrototypeOf(target) as object | null;
  const base = parent && parent !== Function.prototype ? inherited(map, parent) : [];
  return new Map([...base, ...(map.get(target) ?? [])]);
}

const published = new Map<object, object>();

/**
 * The class is what the API publishes of an entity that must not be published as it is: records about people. What the class does
 * not name is not part of the API.
 */
export const Publishes =
  (entity: object): ClassDecorator =>
  (type) => {
    published.set(entity, type);
  };

/** The class that stands for an entity in the API; the entity itself where none was named. */
export const publishedClassOf = (entity: object): object => published.get(entity) ?? entity;
