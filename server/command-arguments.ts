import { say } from './language.ts';
import { isLocalDate } from './scalars.ts';

/**
 * What the arguments ask for, even if they are wrong otherwise.
 * @param otherwise language without `--lang`: that of the terminal
 */
export function languageOf(argv: readonly string[], otherwise = say('de', 'en')): 'de' | 'en' {
  const given = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const wish = given === -1 ? otherwise : (argv[given]?.split('=')[1] ?? argv[given + 1] ?? otherwise);
  return (wish === 'de' || wish === 'en' ? wish : otherwise) === 'en' ? 'en' : 'de';
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
