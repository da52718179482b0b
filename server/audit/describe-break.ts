import type { BreakKind, Verdict } from './verify.ts';

type Words = Record<BreakKind, (position: number, entry: string | null) => string>;

const words: Record<'de' | 'en', Words> = {
  de: {
    GAP: (position) => `In der Kette fehlt die Stelle ${position}.`,
    PREVIOUS: (position) => `An Stelle ${position} stimmt die Prüfsumme des Eintrags davor nicht.`,
    ENTRY_GONE: (position, entry) => `Der Eintrag ${entry} an Stelle ${position} ist gelöscht.`,
    ENTRY_CHANGED: (position, entry) => `Der Eintrag ${entry} an Stelle ${position} ist verändert.`,
    VALUES_CHANGED: (position, entry) =>
      `Die Werte vorher und nachher zum Eintrag ${entry} an Stelle ${position} sind verändert.`,
    VALUES_GONE: () =>
      'Es fehlen Werte vorher und nachher, die niemand gelöscht hat, oder es wurden weniger gelöscht als vermerkt.',
    LEFT_OUT: (_, entry) => `Der Eintrag ${entry} steht weder in der Kette noch wartet er darauf.`,
    NOT_ANCHORED: () =>
      'Die aufgehobene Prüfsumme kommt in der Kette nicht vor: Sie wurde neu geschrieben, oder es ist eine andere.',
  },
  en: {
    GAP: (position) => `Position ${position} is missing in the chain.`,
    PREVIOUS: (position) => `At position ${position} the hash of the entry before does not match.`,
    ENTRY_GONE: (position, entry) => `Entry ${entry} at position ${position} was deleted.`,
    ENTRY_CHANGED: (position, entry) => `Entry ${entry} at position ${position} was changed.`,
    VALUES_CHANGED: (position, entry) => `The values before and after of entry ${entry} at position ${position} were changed.`,
    VALUES_GONE: () => 'Values before and after are missing that nobody erased, or fewer were erased than was written down.',
    LEFT_OUT: (_, entry) => `Entry ${entry} neither stands in the chain nor waits for its place.`,
    NOT_ANCHORED: () => 'The hash that was kept is not in the chain: it was written anew, or this is another one.',
  },
};

/** One sentence about the first broken place. */
export function describeBreak({ kind, position, entryId }: NonNullable<Verdict['broken']>, language: 'de' | 'en'): string {
  const lead = { de: 'Das Protokoll ist nicht unversehrt: ', en: 'The audit log is not whole: ' };
  return lead[language] + words[language][kind](position, entryId);
}
