import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { addressOf, credentialOf, isThisMachine, networkOf } from '../../../server/limits/caller.ts';

const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ socket: { remoteAddress }, headers }) as unknown as IncomingMessage;

describe('the address of who asks', () => {
  const forged = from('10.0.0.1', { 'x-forwarded-for': '6.6.6.6, 198.51.100.7, 10.0.0.2' });

  test('is that of the connection, whatever a header says, where no proxy is ours', () => {
    expect(addressOf(forged, 0)).toBe('10.0.0.1');
  });

  test('is what the outermost of our proxies saw; what the client wrote before it is not believed', () => {
    expect(addressOf(forged, 1)).toBe('10.0.0.2');
    expect(addressOf(forged, 2)).toBe('198.51.100.7');
    expect(addressOf(from('10.0.0.1'), 1)).toBe('10.0.0.1');
    expect(addressOf(from('10.0.0.1', { 'x-forwarded-for': '198.51.100.7' }), 2)).toBe('10.0.0.1');
  });
});

test('this machine is loopback without a proxy on it', () => {
  expect(isThisMachine(from('127.0.0.1'))).toBe(true);
  expect(isThisMachine(from('::1'))).toBe(true);
  expect(isThisMachine(from('127.0.0.1', { 'x-forwarded-for': '198.51.100.7' }))).toBe(false);
  expect(isThisMachine(from('198.51.100.7'))).toBe(false);
});

test.each([
  ['198.51.100.7', '198.51.100.7'],
  ['::ffff:198.51.100.7', '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('a token or a session is told apart by a hash, other cookies are not', () => {
  const bearer = credentialOf(from('::1', { authorization: 'Bearer a' }));
  const session = credentialOf(from('::1', { cookie: 'lang=de; kim.session_token=abc; x=1' }));
  expect(bearer).toMatch(/^[\w-]{43}$/);
  expect(session).toBe(credentialOf(from('::1', { cookie: 'kim.session_token=abc' })));
  expect(new Set([bearer, session, credentialOf(from('::1', { authorization: 'Bearer b' }))]).size).toBe(3);
  expect(credentialOf(from('::1', { cookie: 'lang=de' }))).toBeUndefined();
});
