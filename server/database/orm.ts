import 'reflect-metadata';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { migrations } from '../../schema/migrations/index.ts';
import { entities } from './entities.ts';
import { rowFilter } from './row-filter.ts';

/**
 * The ORM over one database. Connects on first use.
 * @param clientUrl connection string; without one, and without connections in `overrides`, only metadata can be read (schema:emit)
 */
export function createOrm(clientUrl?: string, overrides: Options = {}): MikroORM {
  return new MikroORM({
    entities,
    ...(clientUrl ? { clientUrl } : { dbName: 'metadata-only' }),
    extensions: [Migrator],
    forceUtcTimezone: true,
    filters: { [rowFilter.name]: rowFilter },
    // a row has its own rule, and needs none of what it refers to
    autoJoinRefsForFilters: false,
    migrations: {
      migrationsList: migrations,
      tableName: 'migration',
      snapshot: false,
      glob: '!(*)',
      allOrNothing: true,
      silent: true,
    },
    ...overrides,
  });
}

export type Orm = ReturnType<typeof createOrm>;
