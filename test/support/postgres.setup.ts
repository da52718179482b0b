import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../server/database/embedded.ts';
import { temporaryFolder } from './folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string;
    /** the same server for the application's role */
    appUrl: string;
  }
}

const UNSAFE_BUT_FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** One embedded server for the whole run, in a folder of its own that is removed afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await temporaryFolder('test');
  const server = await startEmbedded(folder, UNSAFE_BUT_FAST);
  project.provide('serverUrl', await server.database('template_empty'));
  project.provide('appUrl', server.appUrl('template_empty'));
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
