import { createServer } from 'node:net';

/** A port that nobody uses, where the address has to be known before the server starts. */
export const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
