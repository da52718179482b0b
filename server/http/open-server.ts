import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Env } from '../env.ts';
import { EXIT, Failure } from '../failure.ts';
import { say } from '../language.ts';
import { SLOW_CLIENTS } from '../limits/slow-clients.ts';
import { securityHeaders } from './headers.ts';
import { plain, serveLiveness } from './plain.ts';

/**
 * Listens before there is anything to serve: who watches sees that the process lives and is not ready yet.
 * @throws Failure in one sentence where it cannot listen
 */
export async function openServer(env: Env, slowClients = SLOW_CLIENTS): Promise<Server> {
  const server = createServer(slowClients, notYet);
  await listen(server, env);
  return server;
}

/** From now on the listener answers. */
export function handOver(server: Server, listener: RequestListener): void {
  server.off('request', notYet).on('request', listener);
}

function notYet(req: IncomingMessage, res: ServerResponse): void {
  securityHeaders(req, res);
  if (req.url === '/healthz') serveLiveness(res);
  else plain(res.setHeader('retry-after', '5'), 503, 'KIM-Monitor is starting\n');
}

function listen(server: Server, { port, host }: Env): Promise<void> {
  return new Promise((done, fail) => {
    server
      .once('error', (error: NodeJS.ErrnoException) => fail(cannotListen(error, port, host)))
      .listen(port, host, () => done());
  });
}

function cannotListen(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new Failure(
      say(
        `Der Port ${port} ist schon belegt; bitte das andere Programm beenden oder einen anderen Port wählen, etwa PORT=${port + 1}.`,
        `Port ${port} is in use; please end the other program or choose another port, such as PORT=${port + 1}.`,
      ),
      EXIT.CONFIG,
    );
  }
  if (error.code === 'EACCES') {
    return new Failure(
      say(
        `Für Port ${port} fehlt die Berechtigung; bitte PORT über 1023 wählen.`,
        `Port ${port} needs more rights; please choose a PORT above 1023.`,
      ),
      EXIT.CONFIG,
    );
  }
  return new Failure(
    say(
      `HOST ${host} mit PORT ${port} geht nicht: ${error.message}; erwartet wird eine Adresse dieses Rechners wie 127.0.0.1.`,
      `HOST ${host} with PORT ${port} does not work: ${error.message}; expected is an address of this machine such as 127.0.0.1.`,
    ),
    EXIT.CONFIG,
  );
}
