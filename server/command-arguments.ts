import { isLocalDate } from './scalars.ts';

/** German unless the arguments ask for English, even if they are wrong otherwise. */
export function languageOf(argv: readonly string[]): 'de' | 'en' {
  const given = argv.indexOf('--lang');
  return argv.includes('--lang=en') || (given !== -1 && argv[given + 1] === 'en') ? 'en' : 'de';
}

/**
 * The reporting date that a command was given.
 * @param wrong makes the failure of a sentence in both languages
 */
export function reportingDateOf(date: string | undefined, wrong: (de: string, en: string) => Error): string {
  if (date === undefined)
    throw wrong('Der Stichtag fehlt: --date JJJJ-MM-TT.', 'The reporting date is missing: --date YYYY-MM-DD.');
  if (!isLocalDate(date))
    throw wrong(
      `--date ist „${date}“; erwartet wird ein Tag wie 2026-09-30.`,
      `--date is "${date}"; expected is a day such as 2026-09-30.`,
    );
  return date;
}
