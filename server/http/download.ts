import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Download {
  body: Buffer | string;
  type: string;
  /** name under which a browser keeps it; without one it is shown */
  fileName?: string;
  /** an address that always gives the same: a revision that is named */
  isForever?: boolean;
  /** may be read by pages of others */
  isOpen?: boolean;
}

/** Where content may still be replaced by a correction, caches ask again; the hash tells them that nothing has changed. */
const ASK_AGAIN = 'public, no-cache';
const ONE_HOUR = 'public, max-age=3600';

/** Answers with a file, or with 304 where the caller has it already. */
export function sendDownload(req: IncomingMessage, res: ServerResponse, file: Download): void {
  const body = Buffer.from(file.body);
  // weak, because the same content may go out compressed
  const tag = `W/"${createHash('sha256').update(body).digest('hex')}"`;
  res.setHeader('ETag', tag);
  res.setHeader('Cache-Control', file.isForever ? ONE_HOUR : ASK_AGAIN);
  if (file.isOpen) {
    res.setHeader('Access-Control-Allow-Origin', '*');
    res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  }
  if (isKnown(req, tag)) {
    res.writeHead(304).end();
    return;
  }
  if (file.fileName) res.setHeader('Content-Disposition', `attachment; filename="${file.fileName}"`);
  res.writeHead(200, { 'content-type': file.type, 'content-length': body.length });
  res.end(req.method === 'HEAD' ? undefined : body);
}

/** One sentence about what is not there. */
export function sendMissing(res: ServerResponse, sentence: string): void {
  res.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(`${sentence}\n`);
}

function isKnown({ headers }: IncomingMessage, tag: string): boolean {
  const asked = headers['if-none-match'];
  return asked === '*' || (asked ?? '').split(',').some((one) => one.trim().replace(/^(?!W\/)/, 'W/') === tag);
}

export const isRead = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';
