import { createHmac } from 'node:crypto';

export interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  body: any;
  headers: Headers;
}

/** As much of a browser as sign-in needs: keeps cookies and says where it comes from. */
export class Browser {
  readonly #cookies = new Map<string, string>();

  constructor(
    readonly url: string,
    readonly origin = url,
  ) {}

  get cookie(): string {
    return Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join('; ');
  }

  /** One request without following redirections. */
  async ask(path: string, body?: object, headers: Record<string, string> = {}): Promise<Reply> {
    const response = await fetch(new URL(path, this.url), {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: this.cookie, origin: this.origin, ...(body && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (!value || /max-age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text,
    };
  }

  /** `{ role ... }` of the viewer behind the cookies. */
  async viewer(): Promise<{ role: string; needsSecondFactor: boolean; provider: { slug: string } | null }> {
    const { body } = await this.ask('/graphql', { query: '{ viewer { role needsSecondFactor provider { slug } } }' });
    return body.data.viewer;
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_S = 30;

/** The code that an authenticator app shows for an otpauth address (RFC 6238). */
export function codeOf(otpauth: string, at = Date.now()): string {
  const secret = new URL(otpauth).searchParams.get('secret') ?? '';
  const bits = [...secret.replace(/=+$/, '')].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 1000 / STEP_S)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest.at(-1) as number) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
