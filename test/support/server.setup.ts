import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { startChromium } from './chromium.ts';
import { startSite } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** where tests connect to the run's one browser */
    browserEndpoint: string;
    /** address of the server with demo data */
    demoSite: string;
    /** address of the server with the published facts alone */
    factsSite: string;
  }
}

/** One browser and two servers for the whole run: with demo data, and with the facts alone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('build/server/main.js')) throw new Error('There is no build to test: run "npm run build" first.');
  const started: Array<() => Promise<void>> = [];
  const stop = async () => {
    for (const end of started.reverse()) await end();
  };
  try {
    const browser = await startChromium();
    started.push(() => browser.close());
    const demo = await startSite();
    started.push(demo.stop);
    const facts = await startSite({ KIM_DEMO: 'off' });
    started.push(facts.stop);
    project.provide('browserEndpoint', browser.wsEndpoint());
    project.provide('demoSite', demo.url);
    project.provide('factsSite', facts.url);
  } catch (error) {
    // vitest does not call the teardown of a setup that threw
    await stop();
    throw error;
  }
  return stop;
}
