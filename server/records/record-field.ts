import { Authorized, Field } from 'type-graphql';
import { recordReaders } from '../policies.ts';
import { Filter, Order, Special } from '../read/decorators.ts';

interface Options {
  description: string;
  nullable?: boolean;
  /** may be filtered by; never for special categories of personal data */
  filter?: boolean;
  order?: boolean;
  /** a special category of personal data, or residence status */
  special?: boolean;
}

/** A field of a record about a person: bound to the roles that read records. */
export function RecordField(type: () => object, { filter, order, special, ...options }: Options): PropertyDecorator {
  return (proto, key) => {
    Field(type as () => StringConstructor, options)(proto, key);
    Authorized(...recordReaders)(proto, key, undefined as never);
    if (filter) Filter()(proto, key);
    if (order) Order()(proto, key);
    if (special) Special()(proto, key);
  };
}
