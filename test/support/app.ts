import { rm } from 'node:fs/promises';
import { afterAll } from 'vitest';
import { type App, createApp, type Handler, type Patience } from '../../server/app.ts';
import { type Env, readEnv } from '../../server/env.ts';
import type { TestDatabase } from './database.ts';
import { temporaryFolder } from './folder.ts';

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  body: any;
}

/** The API over HTTP on a free port, stopped after the file. */
export async function testApp(
  database: TestDatabase,
  env: Partial<Env> = {},
  pages: readonly Handler[] = [],
  patience: Patience = {},
): Promise<App> {
  const dataDir = await temporaryFolder('app');
  const settings: Env = {
    ...readEnv({ PORT: '0', DATA_DIR: dataDir, KIM_TODAY: '2026-11-22', LOG_LEVEL: 'error' }),
    ...env,
  };
  const app = await createApp(
    { orm: database.orm, owner: database.pool, pool: database.app, appRole: 'kim_app', close: async () => undefined },
    settings,
    pages,
    patience,
  );
  afterAll(async () => {
    await app.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  return app;
}

/** Posts an operation. */
export async function post(
  app: App,
  query: string,
  variables?: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, body: await response.json() };
}
