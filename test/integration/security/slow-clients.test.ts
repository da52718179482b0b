import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { IDLE_MS, SLOW_CLIENTS } from '../../../server/limits/slow-clients.ts';
import { testApp } from '../../support/app.ts';
import { testDatabase } from '../../support/database.ts';

/** A tenth of the real times. */
const FAST = { headersTimeout: 1_000, requestTimeout: 2_000, keepAliveTimeout: 500, connectionsCheckingInterval: 100 };
const app = await testApp(await testDatabase('empty'), {}, [], { slowClients: FAST });

/** What the server says to somebody who sends these pieces with pauses in between, until it closes the connection. */
function answerTo(pieces: string[], pauseMs: number): Promise<string> {
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname);
  return new Promise((done) => {
    let answer = '';
    socket.on('data', (data) => (answer += data));
    socket.on('error', () => undefined);
    socket.on('close', () => done(answer));
    void (async () => {
      for (const piece of pieces) {
        if (socket.destroyed) return;
        socket.write(piece);
        await sleep(pauseMs);
      }
    })();
  });
}

const HEAD = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';

test('headers that come letter by letter are not waited for', async () => {
  expect(await answerTo(['GET /healthz HTTP/1.1\r\n', ...Array<string>(100).fill('x-slow: 1\r\n')], 100)).toMatch(
    /^HTTP\/1\.1 408 /,
  );
});

test('a body that comes letter by letter is not waited for', async () => {
  expect(await answerTo([`${HEAD}content-length: 1000\r\n\r\n`, ...Array<string>(100).fill('x')], 100)).toMatch(
    /^HTTP\/1\.1 408 /,
  );
});

test('a body that is said to be huge is refused before it is sent, and the connection is closed', async () => {
  const answer = await answerTo([`${HEAD}content-length: 99999999999\r\n\r\n`, 'x'], 10);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toContain('The request is larger than 256 KiB.');
});

test('meanwhile others are answered', async () => {
  const slow = Array.from({ length: 50 }, () => answerTo(['GET / HTTP/1.1\r\n', ...Array<string>(40).fill('x: 1\r\n')], 50));
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  await Promise.all(slow);
});

test('the real times are such that a slow line gets through and nobody holds a connection for long', () => {
  expect(SLOW_CLIENTS.headersTimeout).toBeLessThanOrEqual(15_000);
  expect(SLOW_CLIENTS.requestTimeout).toBeGreaterThan(SLOW_CLIENTS.headersTimeout);
  expect(Math.max(SLOW_CLIENTS.requestTimeout, IDLE_MS)).toBeLessThanOrEqual(60_000);
});
