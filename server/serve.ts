import type { Handler } from './app.ts';
import { keepAuditLog } from './audit/keeper.ts';
import { fill } from './database/fill.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase } from './database/open.ts';
import { DEMO_AS_OF } from './demo-day.ts';
import { type Env, isStoryDay, readEnv } from './env.ts';
import { germanDay } from './german-day.ts';
import { openServer } from './http/open-server.ts';
import { keepRollup } from './indicators/rollup/keeper.ts';
import { say } from './language.ts';
import { noteServer } from './last-server.ts';
import { createLog } from './log.ts';
import { onOrphaned } from './parents.ts';
import { step } from './progress.ts';
import { run } from './run.ts';

/**
 * Opens the database, brings it up to date, serves until a signal comes or nobody is left who started us.
 * @param pages what serves everything but the API
 * @throws Failure in one sentence where it cannot start
 */
export async function serve(pages: () => Promise<Handler[]>): Promise<void> {
  const env = readEnv();
  const endings: (() => Promise<void>)[] = [];
  const end = async () => {
    for (const ending of endings.splice(0).reverse()) await ending();
  };
  let isEnding = false;
  const stop = once(async () => {
    isEnding = true;
    await end();
    process.exit(0);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  onOrphaned(stop);
  // a field that fails late in a list that has failed already: one operation is broken, the server is not
  const log = createLog(env.logLevel);
  process.on('unhandledRejection', (reason) => log.error('a promise was left alone', { error: String(reason) }));
  try {
    const server = await openServer(env);
    // the database is another process: what serves is read and compiled while it starts
    const loading = Promise.all([import('./app.ts'), pages()]);
    loading.catch(() => undefined); // told where it is waited for
    const database = await step(say('Datenbank ist bereit', 'database is ready'), () => openDatabase(env));
    endings.push(database.close);
    await step(say('Tabellen sind auf dem Stand', 'tables are up to date'), () => migrate(database.orm, database.appRole));
    await step(say('Veröffentlichte Fakten sind eingetragen', 'published facts are entered'), () => fill(database, env.demo));
    const app = await step(say('Server ist bereit', 'server is ready'), async () => {
      const [{ createApp }, handlers] = await loading;
      return createApp(database, env, handlers, {}, server);
    });
    endings.push(app.stop);
    const keeper = keepRollup(database.owner, (error) =>
      log.error('sums of figures are not up to date', { error: String(error) }),
    );
    endings.push(keeper.stop, keepAuditLog(database.owner, log, app.observeHead).stop);
    await noteServer(env, app.url);
    process.stdout.write(`${greeting(app.url, env)}\n`);
  } catch (error) {
    if (isEnding) return; // a signal during the start takes away what the start was using
    await end();
    throw error;
  }
}

function greeting(url: string, env: Env): string {
  const data = env.demo
    ? say(
        'Demodaten: erfunden, keine wirklichen Personen (ohne sie: KIM_DEMO=off)',
        'Demonstration data: invented, no real persons (without: KIM_DEMO=off)',
      )
    : say('Ohne Demodaten', 'Without demonstration data');
  return [
    '',
    say(`KIM-Monitor läuft: ${url}`, `KIM-Monitor is running: ${url}`),
    say(`Abfragen:          ${url}/abfrage`, `Queries:                ${url}/abfrage`),
    data,
    ...(isStoryDay(env) ? [storyDay()] : []),
    say(
      'Zu sehen ist ohne Anmeldung, was öffentlich ist. Erstes Konto: npm run account -- --role ADMIN --email ADRESSE',
      'Without signing in you see what is public. First account: npm run account -- --role ADMIN --email ADDRESS',
    ),
    say('Beenden mit Strg-C.', 'Stop with Ctrl-C.'),
  ].join('\n');
}

const storyDay = (): string =>
  say(
    `Die Demonstration endet am ${germanDay(DEMO_AS_OF)}; das ist ihr „heute“ (anders: KIM_TODAY).`,
    `The demonstration ends on ${DEMO_AS_OF}; that is its "today" (otherwise: KIM_TODAY).`,
  );

function once(work: () => Promise<void>): () => void {
  let begun = false;
  return () => {
    if (begun) return;
    begun = true;
    void run(work);
  };
}
