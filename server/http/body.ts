import type { IncomingMessage } from 'node:http';

/** Largest body of a GraphQL request. */
const MOST_BYTES = 256 * 1024;
/** A larger body is read so far, because many clients see no answer before they have sent everything; then the line is cut. */
const MOST_PATIENCE = 8 * 1024 * 1024;

export type Body = { ok: true; value: unknown } | { ok: false; status: number; message: string; close?: true };

const tooLarge = { ok: false, status: 413, message: `The request is larger than ${MOST_BYTES / 1024} KiB.` } as const;

/** Body of a request, parsed if it is JSON; empty for GET. Never throws. */
export async function readBody(req: IncomingMessage): Promise<Body> {
  if (req.method === 'GET' || req.method === 'HEAD') return { ok: true, value: {} };
  if (Number(req.headers['content-length']) > MOST_PATIENCE) return { ...tooLarge, close: true };
  const type = req.headers['content-type'] ?? '';
  if (!/^utf-?8$/i.test(/;\s*charset="?([^";\s]*)/i.exec(type)?.[1] ?? 'utf-8'))
    return { ok: false, status: 415, message: 'The body must be in UTF-8.' };
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= MOST_BYTES) chunks.push(chunk);
      if (size > MOST_PATIENCE) return { ...tooLarge, close: true };
    }
  } catch {
    return { ok: false, status: 400, message: 'The request broke off.' };
  }
  if (size > MOST_BYTES) return tooLarge;
  const text = textOf(Buffer.concat(chunks));
  if (text === undefined) return { ok: false, status: 400, message: 'The body is not valid UTF-8.' };
  if (!/^application\/([a-z-]+\+)?json\b/i.test(type)) return { ok: true, value: text };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, status: 400, message: 'The body is not valid JSON.' };
  }
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
