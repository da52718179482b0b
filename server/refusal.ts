import { GraphQLError } from 'graphql';
import type { ErrorCode } from './errors.ts';

/** Why something is not done: one sentence in both languages, English for the API, either for a command in a terminal. */
export class Refusal extends GraphQLError {
  constructor(
    code: Extract<ErrorCode, 'NOT_FOUND' | 'BAD_USER_INPUT' | 'CONFLICT'>,
    readonly text: { de: string; en: string },
  ) {
    super(text.en, { extensions: { code } });
  }
}

export const refuse = (code: ConstructorParameters<typeof Refusal>[0], de: string, en: string): Refusal =>
  new Refusal(code, { de, en });
