import { hash, verify } from '@node-rs/argon2';

/** Shorter ones are refused; anything else may be in it (NIST SP 800-63B). */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** Argon2id with 19 MiB, two passes and one lane, as OWASP recommends: the defaults of the library. */
export const hashPassword = (password: string): Promise<string> => hash(password);

export const verifyPassword = ({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> =>
  verify(stored, password);
