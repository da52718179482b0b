import type { Handler } from '../app.ts';

type Middleware = (req: Parameters<Handler>[0], res: Parameters<Handler>[1], next: (error?: unknown) => void) => void;

/** The built dashboard: it answers everything that is left, errors and unknown addresses included. */
export async function dashboard(file: URL): Promise<Handler> {
  process.env.BODY_SIZE_LIMIT ??= '512K';
  // a proxy in front says whether it speaks TLS; without one we do not, and pages name their own address
  process.env.PROTOCOL_HEADER ??= 'x-forwarded-proto';
  const { handler } = (await import(/* @vite-ignore */ file.href)) as { handler: Middleware };
  return (req, res) => {
    if (req.headers['x-forwarded-proto'] !== 'https') req.headers['x-forwarded-proto'] = 'http';
    // nothing in a page is about its reader while nobody has signed in: asked for again each time, but not sent again
    if (!req.headers.cookie && !req.headers.authorization) res.setHeader('Cache-Control', 'private, no-cache');
    return new Promise((done, fail) => {
      res.on('close', () => done(true));
      handler(req, res, (error) => (error ? fail(error) : done(false)));
    });
  };
}
