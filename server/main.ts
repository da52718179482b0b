import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createApp, type Handler } from './app.ts';
import { fill } from './database/fill.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase } from './database/open.ts';
import { readEnv } from './env.ts';
import { dashboard } from './http/dashboard.ts';
import { say } from './language.ts';
import { onOrphaned } from './parents.ts';
import { step } from './progress.ts';
import { run } from './run.ts';
import { workbench } from './workbench.ts';

await run(async () => {
  const env = readEnv();
  const ending: (() => Promise<void>)[] = [];
  const stop = once(async () => {
    for (const end of ending.reverse()) await end();
    process.exit(0);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  onOrphaned(stop);
  try {
    const database = await step(say('Datenbank ist bereit', 'database is ready'), () => openDatabase(env));
    ending.push(database.close);
    await step(say('Tabellen sind auf dem Stand', 'tables are up to date'), () => migrate(database.orm));
    await step(say('Veröffentlichte Fakten sind eingetragen', 'published facts are entered'), () => fill(database.orm, env.demo));
    const pages: Handler[] = [workbench(), await dashboard(pathToFileURL(join(process.cwd(), 'build/dashboard/handler.js')))];
    const app = await step(say('Server ist bereit', 'server is ready'), () => createApp(database, env, pages));
    ending.push(app.stop);
    process.stdout.write(`${greeting(app.url, env.demo)}\n`);
  } catch (error) {
    for (const end of ending.reverse()) await end();
    throw error;
  }
});

function greeting(url: string, demo: boolean): string {
  const data = demo
    ? say(
        'Demodaten: erfunden, keine wirklichen Personen (ohne: KIM_DEMO=off)',
        'Demonstration data: invented, no real persons (without: KIM_DEMO=off)',
      )
    : say('Ohne Demodaten', 'Without demonstration data');
  return [
    '',
    say(`KIM-Monitor läuft: ${url}`, `KIM-Monitor is running: ${url}`),
    say(`Abfragen:          ${url}/abfrage`, `Queries:               ${url}/abfrage`),
    data,
    say('Alles ist ohne Anmeldung zu sehen; Beenden mit Strg-C.', 'Everything can be seen without signing in; stop with Ctrl-C.'),
  ].join('\n');
}

function once(work: () => Promise<void>): () => void {
  let begun = false;
  return () => {
    if (begun) return;
    begun = true;
    void run(work);
  };
}
