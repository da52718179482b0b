import { createApp } from '../../../server/app.ts';
import { migrate } from '../../../server/database/migrate.ts';
import { openDatabase } from '../../../server/database/open.ts';
import { readEnv } from '../../../server/env.ts';
import { reportReady } from '../report-ready.ts';

/** KIM-Monitor as it is served, without pages. */
const env = { ...readEnv(), port: 0 };
const database = await openDatabase(env);
await migrate(database.orm, database.appRole);
reportReady((await createApp(database, env)).url);
