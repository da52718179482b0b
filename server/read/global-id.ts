import { badUserInput } from '../errors.ts';

const DECODED = /^([A-Z][A-Za-z]*):([1-9]\d{0,9})$/;
const LARGEST_KEY = 2_147_483_647;

/** Opaque id of a row: base64url of type and key. */
export function globalId(type: string, key: number): string {
  return Buffer.from(`${type}:${key}`).toString('base64url');
}

/**
 * Type and key of an opaque id.
 * @throws BAD_USER_INPUT where the text is not an id as `globalId` writes it; says nothing about whether the row exists
 */
export function parseGlobalId(id: string): { type: string; key: number } {
  const match = DECODED.exec(Buffer.from(id, 'base64url').toString());
  const type = match?.[1] ?? '';
  const key = Number(match?.[2]);
  if (!match || key > LARGEST_KEY || globalId(type, key) !== id)
    throw badUserInput(`${JSON.stringify(id)} is not an id of this API: use an id that it returned.`);
  return { type, key };
}

/** Key of an id that must be of one type. @throws BAD_USER_INPUT for a malformed id and for one of another type */
export function keyOf(type: string, id: string): number {
  const parsed = parseGlobalId(id);
  if (parsed.type !== type) throw badUserInput(`${JSON.stringify(id)} is the id of a ${parsed.type}, not of a ${type}.`);
  return parsed.key;
}
