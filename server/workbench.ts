import { existsSync, readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import send from 'send';

const ONE_YEAR_S = 31_536_000;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** The editor writes style attributes and draws some icons from data addresses; everything else is a file of ours. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves the query workbench below /abfrage. Only files that were there at the start are served: no address leads out of the folder.
 * @param folder what the build wrote; without it nothing is served
 * @returns a handler that says whether it answers the request
 */
export function workbench(folder = 'build/workbench'): (request: IncomingMessage, response: ServerResponse) => boolean {
  const found = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const files = new Set(found.filter((file) => file.startsWith('abfrage/')));
  return (request, response) => {
    const file = isRead(request) ? fileOf(request.url ?? '', files) : undefined;
    if (!file) return false;
    describe(response, file);
    const isZipped = files.has(`${file}.gz`) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    if (isZipped) response.setHeader('Content-Encoding', 'gzip');
    const options = { root: folder, cacheControl: false, acceptRanges: false, index: false } as const;
    send(request, isZipped ? `${file}.gz` : file, options).pipe(response);
    return true;
  };
}

const isRead = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';

/** @returns the file's path in the folder: the address itself, or the page of a folder */
function fileOf(url: string, files: ReadonlySet<string>): string | undefined {
  const path = url.replace(/[?#].*$/, '').replace(/^\/|\/$/g, '');
  return [path, `${path}/index.html`].find((candidate) => extname(candidate) in TYPES && files.has(candidate));
}

/** Files in assets/ carry a hash of their content in their name; pages do not and are asked for again. */
function describe(response: ServerResponse, file: string): void {
  const isHashed = file.includes('/assets/');
  response.setHeader('Content-Type', TYPES[extname(file)] as string);
  response.setHeader('Cache-Control', isHashed ? `public, max-age=${ONE_YEAR_S}, immutable` : 'no-cache');
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (isHashed) return;
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('Referrer-Policy', 'same-origin');
}
