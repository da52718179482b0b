import type { IncomingMessage, ServerResponse } from 'node:http';

/** For everything that is no page; pages bring a policy of their own. */
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const ALWAYS: Record<string, string> = {
  'Content-Security-Policy': NOTHING,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // what is personal, or could be, is kept nowhere; what never changes says so itself
  'Cache-Control': 'no-store',
};

/** A year, as browsers ask for. Without the subdomains: they are not ours to speak for. */
const ONLY_OVER_TLS = 'max-age=31536000';

/** On every answer, errors included; whoever answers may replace the policy and what caches may do. */
export function securityHeaders(req: IncomingMessage, res: ServerResponse): void {
  for (const [name, value] of Object.entries(ALWAYS)) res.setHeader(name, value);
  if (req.headers['x-forwarded-proto'] === 'https') res.setHeader('Strict-Transport-Security', ONLY_OVER_TLS);
}
