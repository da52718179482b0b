import { createApp } from '../../../server/app.ts';
import { openDatabase } from '../../../server/database/open.ts';
import { readEnv } from '../../../server/env.ts';
import { reportReady } from '../report-ready.ts';

/** KIM-Monitor as it is served, without pages. */
const env = { ...readEnv(), port: 0 };
reportReady((await createApp(await openDatabase(env), env)).url);
