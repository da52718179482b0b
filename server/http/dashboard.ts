import type { Handler } from '../app.ts';

type Middleware = (req: Parameters<Handler>[0], res: Parameters<Handler>[1], next: (error?: unknown) => void) => void;

/** The built dashboard: it answers everything that is left, errors and unknown addresses included. */
export async function dashboard(file: URL): Promise<Handler> {
  process.env.BODY_SIZE_LIMIT ??= '512K';
  const { handler } = (await import(/* @vite-ignore */ file.href)) as { handler: Middleware };
  return (req, res) =>
    new Promise((done, fail) => {
      res.on('close', () => done(true));
      handler(req, res, (error) => (error ? fail(error) : done(false)));
    });
}
