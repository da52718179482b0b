import type { IncomingMessage } from 'node:http';

/** Largest body of a GraphQL request. */
const MOST_BYTES = 256 * 1024;

export type Body = { ok: true; value: unknown } | { ok: false; status: number; message: string };

/** Body of a request, parsed if it is JSON; empty for GET. Never throws. */
export async function readBody(req: IncomingMessage): Promise<Body> {
  if (req.method === 'GET' || req.method === 'HEAD') return { ok: true, value: {} };
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= MOST_BYTES) chunks.push(chunk);
    }
  } catch {
    return { ok: false, status: 400, message: 'The request broke off.' };
  }
  if (size > MOST_BYTES) return { ok: false, status: 413, message: `The request is larger than ${MOST_BYTES / 1024} KiB.` };
  const text = Buffer.concat(chunks).toString('utf8');
  if (!/^application\/([a-z-]+\+)?json\b/i.test(req.headers['content-type'] ?? '')) return { ok: true, value: text };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, status: 400, message: 'The body is not valid JSON.' };
  }
}
