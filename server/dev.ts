import { createServer } from 'vite';
import type { Handler } from './app.ts';
import { run } from './run.ts';
import { serve } from './serve.ts';
import { workbench } from './workbench.ts';

/** `npm run dev`: the dashboard from its sources with hot reload; a change in the server starts the whole process again. */
await run(() => serve(async () => [workbench(), await sources()]));

async function sources(): Promise<Handler> {
  const vite = await createServer({ server: { middlewareMode: true } });
  return (req, res) =>
    new Promise((done, fail) => {
      res.on('close', () => done(true));
      vite.middlewares(req, res, (error: unknown) => (error ? fail(error) : done(false)));
    });
}
