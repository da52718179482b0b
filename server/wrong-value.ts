import { EXIT, Failure } from './failure.ts';
import { say } from './language.ts';

/** A variable of the environment with a value that cannot be used: names it, the value and the expected form. */
export const wrongValue = (name: string, value: string, de: string, en: string): Failure =>
  new Failure(say(`${name} ist „${value}“; erwartet wird ${de}.`, `${name} is "${value}"; expected is ${en}.`), EXIT.CONFIG);
