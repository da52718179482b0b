import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

const isForwarded = ({ headers }: IncomingMessage): boolean => Boolean(headers['x-forwarded-for'] ?? headers.forwarded);

/** True for a program on this very machine, and not a proxy on it that speaks for others. */
export const isThisMachine = (req: IncomingMessage): boolean => LOOPBACK.has(req.socket.remoteAddress ?? '') && !isForwarded(req);

/** True for a proxy on this machine that nobody has told us of: all its visitors look like one. */
export const isUnknownProxy = (req: IncomingMessage, proxies: number): boolean =>
  !proxies && isForwarded(req) && LOOPBACK.has(req.socket.remoteAddress ?? '');

/**
 * Network address of who asks.
 * @param proxies number of our own proxies in front: each appends the address that it saw to X-Forwarded-For, so that many
 *   entries from the end are true and the rest is whatever the client wrote; 0: the header is not looked at
 */
export function addressOf(req: IncomingMessage, proxies: number): string {
  const direct = req.socket.remoteAddress ?? '';
  if (!proxies) return direct;
  const seen = String(req.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim());
  return seen.at(-proxies) || direct;
}

/** Who shares a count: an IPv4 address, or the /64 that one household or machine gets in IPv6. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped || !isIPv6(address)) return mapped ?? address;
  const [head = '', tail] = address.split('::');
  const [first, last] = [head, tail ?? ''].map((part) => (part ? part.split(':') : [])) as [string[], string[]];
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0');
  return [...first, ...zeros, ...last].slice(0, 4).join(':');
}

/** A token or a session as it was sent, true or not, as a hash; undefined without one. */
export function credentialOf({ headers }: IncomingMessage): string | undefined {
  const session = /(?:^|;\s*)[^=;]*session[^=;]*=([^;]+)/i.exec(headers.cookie ?? '')?.[1];
  const sent = headers.authorization ?? session;
  return sent && createHash('sha256').update(sent).digest('base64url');
}
