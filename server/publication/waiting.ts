import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { Language } from '../indicators/figures.input.ts';
import { Refusal } from '../refusal.ts';
import { refusals } from './refusal.ts';

export const LANGUAGE = { defaultValue: Language.EN, description: 'Language of the sentence that says why it cannot be done.' };

/** of PostgreSQL: a statement waited too long for its lock, here for the work of another process */
const WAITED_TOO_LONG = '57014';
export const waitedTooLong = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === WAITED_TOO_LONG;

/**
 * Work that takes as long as it takes, and an answer to it: what comes after has the time of an operation of its own.
 * @throws Refusal in the language of who asks
 */
export async function inOwnTime<T>(context: Context, language: Language, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refusal = waitedTooLong(error) ? refusals.busy() : error;
    if (!(refusal instanceof Refusal) || language === Language.EN) throw refusal;
    throw new GraphQLError(refusal.text.de, { extensions: refusal.extensions });
  } finally {
    context.restartTime();
  }
}
