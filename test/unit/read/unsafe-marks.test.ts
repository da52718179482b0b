import { Authorized, getMetadataStorage, UseMiddleware } from 'type-graphql';
import { afterEach, describe, expect, test } from 'vitest';
import { createOrm } from '../../../server/database/orm.ts';
import { Measure } from '../../../server/measures/measure.entity.ts';
import { MeasureResolver } from '../../../server/measures/measure.resolver.ts';
import type { Column, EntityModel } from '../../../server/read/model.ts';
import { orderKeys } from '../../../server/read/order.type.ts';
import { PageInfo } from '../../../server/read/page-info.type.ts';
import { whereType } from '../../../server/read/where.type.ts';
import { buildApiSchema } from '../../../server/schema.ts';

const orm = createOrm();
const build = () => buildApiSchema(orm);
const { authorizedFields, middlewares } = getMetadataStorage();

describe('a rule that would have no effect keeps the schema from being built', () => {
  afterEach(() => {
    authorizedFields.length = 0;
    middlewares.length = 0;
  });

  test('@Authorized on a relation', () => {
    build();
    Authorized('ADMIN')(Measure.prototype, 'provider');
    expect(build).toThrow('@Authorized has no effect on Measure.provider');
  });

  test('@Authorized in a class with simpleResolvers', () => {
    Authorized('ADMIN')(PageInfo.prototype, 'startCursor');
    expect(build).toThrow('@Authorized has no effect on PageInfo.startCursor');
  });

  test('@UseMiddleware on a column', () => {
    UseMiddleware((_, next) => next())(Measure.prototype, 'slug');
    expect(build).toThrow('@UseMiddleware has no effect on Measure.slug');
  });

  test('@Authorized on a root field that is read by one statement', () => {
    Authorized('ADMIN')(MeasureResolver.prototype, 'measures');
    expect(build).toThrow('MeasureResolver.measures must name an ability');
  });

  test('@Authorized on a column does have one', () => {
    Authorized('ADMIN')(Measure.prototype, 'summary');
    expect(build).not.toThrow();
  });
});

describe('a mark that would give something away is refused', () => {
  const column: Column = {
    name: 'note',
    column: 'note',
    cast: 'text',
    nullable: false,
    type: String,
    roles: undefined,
    filter: false,
    order: false,
    special: false,
  };
  const withColumn = (marks: Partial<Column>): EntityModel => ({
    name: 'Thing',
    table: '"thing"',
    entity: class {},
    columns: new Map([['note', { ...column, ...marks }]]),
    relations: new Map(),
  });

  test('order by a column that may be null: cursors could not be compared', () => {
    expect(() => orderKeys(withColumn({ order: true, nullable: true }))).toThrow('Thing.note');
  });

  test('order by a column that is bound to roles', () => {
    expect(() => orderKeys(withColumn({ order: true, roles: ['ADMIN'] }))).toThrow('Thing.note');
  });

  test('filter on a column that is bound to roles', () => {
    expect(() => whereType(withColumn({ filter: true, roles: ['ADMIN'] }))).toThrow('Thing.note');
  });
});
