import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbench } from '../../server/workbench.ts';

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kim-workbench-'));
  mkdirSync(join(folder, 'abfrage/assets'), { recursive: true });
  mkdirSync(join(folder, 'abfrage/en'));
  writeFileSync(join(folder, 'secret.html'), 'outside of /abfrage');
  writeFileSync(join(folder, 'abfrage/index.html'), '<h1>Abfrage</h1>');
  writeFileSync(join(folder, 'abfrage/en/index.html'), '<h1>Query</h1>');
  writeFileSync(join(folder, 'abfrage/assets/main-abc123.js'), 'plain()');
  writeFileSync(join(folder, 'abfrage/assets/main-abc123.js.gz'), gzipSync('zipped()'));
  writeFileSync(join(folder, 'abfrage/assets/gone.css'), '');
  const handle = workbench(folder);
  server = createServer((incoming, answer) => {
    if (!handle(incoming, answer)) answer.writeHead(404).end('another handler');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** As node sends it: no address is tidied up on the way. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('files of the workbench', () => {
  it.each(['/abfrage', '/abfrage/', '/abfrage?query=x', '/abfrage/index.html'])('%s is the German page', async (path) => {
    const { status, headers, body } = await ask(path);
    expect({ status, body: body.toString() }).toEqual({ status: 200, body: '<h1>Abfrage</h1>' });
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('is English below /abfrage/en', async () => {
    expect((await ask('/abfrage/en')).body.toString()).toBe('<h1>Query</h1>');
  });

  it('keeps files with a hash in their name for a year', async () => {
    const { headers, body } = await ask('/abfrage/assets/main-abc123.js');
    expect(body.toString()).toBe('plain()');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('sends the compressed file to whom can read it', async () => {
    const { headers, body } = await ask('/abfrage/assets/main-abc123.js', { 'accept-encoding': 'br, gzip' });
    expect(gunzipSync(body).toString()).toBe('zipped()');
    expect(headers).toMatchObject({
      'content-encoding': 'gzip',
      vary: 'Accept-Encoding',
      'content-type': 'text/javascript; charset=utf-8',
    });
  });

  it('says 304 where nothing changed', async () => {
    const { headers } = await ask('/abfrage/');
    const again = await ask('/abfrage/', { 'if-none-match': String(headers.etag) });
    expect({ status: again.status, length: again.body.length }).toEqual({ status: 304, length: 0 });
  });

  it('answers HEAD without a body', async () => {
    const { status, headers, body } = await ask('/abfrage/', {}, 'HEAD');
    expect({ status, type: headers['content-type'], length: body.length }).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
      length: 0,
    });
  });

  it.each([
    '/',
    '/secret.html',
    '/abfragen',
    '/abfrage/unknown.js',
    '/abfrage/assets',
    '/abfrage/assets/main-abc123.js.gz',
    '/abfrage/../secret.html',
    '/abfrage/%2e%2e/secret.html',
    '/abfrage/..%2fsecret.html',
    '/abfrage/%00',
    '//abfrage/',
  ])('leaves %s to other handlers', async (path) => {
    expect((await ask(path)).body.toString()).toBe('another handler');
  });

  it('leaves POST to other handlers', async () => {
    expect((await ask('/abfrage/', {}, 'POST')).body.toString()).toBe('another handler');
  });

  it('survives a range that ends before it begins', async () => {
    expect((await ask('/abfrage/', { range: 'bytes=5-2' })).status).toBe(200);
  });

  it('survives a file that vanished after the start', async () => {
    rmSync(join(folder, 'abfrage/assets/gone.css'));
    expect((await ask('/abfrage/assets/gone.css')).status).toBe(404);
    expect((await ask('/abfrage/')).status).toBe(200);
  });

  it('serves nothing where nothing was built', () => {
    const handle = workbench(join(folder, 'missing'));
    expect(handle({ method: 'GET', url: '/abfrage' } as never, {} as never)).toBe(false);
  });
});
