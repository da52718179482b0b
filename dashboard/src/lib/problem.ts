import { error } from '@sveltejs/kit';

/**
 * Ends a load with a sentence that is meant for the reader, in the language of the page.
 * @throws always
 */
export function problem(status: 400 | 404, sentence: string): never {
  error(status, sentence, { isForReader: true });
}
