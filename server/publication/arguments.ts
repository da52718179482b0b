import { parseArgs } from 'node:util';
import { languageOf, reportingDateOf } from '../command-arguments.ts';
import { EXIT, Failure } from '../failure.ts';
import { DEFAULT_OPERATION } from '../operations/default-operation.ts';

export interface SnapshotArguments {
  operation: string;
  date: string;
  reason: string | null;
  isRelease: boolean;
}

type Language = 'de' | 'en';

const OPTIONS = {
  date: { type: 'string' },
  release: { type: 'boolean' },
  reason: { type: 'string' },
  operation: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @returns null where help is asked for. @throws Failure (64) in one sentence */
export function readArguments(argv: readonly string[]): SnapshotArguments | null {
  const language = languageOf(argv);
  const wrong = (de: string, en: string) => new Failure(`${language === 'en' ? en : de} ${HINT[language]}`, EXIT.USAGE);
  const { values } = parse(argv, wrong);
  if (values.help) return null;
  const { date, reason, operation, lang } = values;
  const day = reportingDateOf(date, wrong);
  if (reason !== undefined && !reason.trim()) throw wrong('--reason ist leer.', '--reason is empty.');
  if (operation === '') throw wrong('--operation ist leer.', '--operation is empty.');
  if (lang !== undefined && lang !== 'de' && lang !== 'en')
    throw wrong(`--lang ist „${lang}“; erwartet wird de oder en.`, `--lang is "${lang}"; expected is de or en.`);
  return { date: day, reason: reason ?? null, operation: operation ?? DEFAULT_OPERATION, isRelease: values.release ?? false };
}

function parse(argv: readonly string[], wrong: (de: string, en: string) => Failure) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: false });
  } catch (error) {
    const given = /'([^']+)'/.exec((error as Error).message)?.[1] ?? '';
    throw wrong(`Mit „${given}“ geht es so nicht.`, `"${given}" does not work like this.`);
  }
}

const HINT: Record<Language, string> = {
  de: 'Hilfe: npm run snapshot -- --help',
  en: 'Help: npm run snapshot -- --help --lang en',
};

export const HELP: Record<Language, string> = {
  de: `npm run snapshot -- --date JJJJ-MM-TT [--release] [--reason TEXT] [--operation KURZNAME] [--lang de|en]

Friert die Zahlen eines Stichtags ein. Eingefrorenes ändert sich nie; eine Berichtigung ist eine neue Fassung.

  --date JJJJ-MM-TT     letzter Tag der Zahlen
  --release             danach veröffentlichen, wenn die Prüfung der Geheimhaltung besteht
  --reason TEXT         Grund einer Berichtigung; nötig, wenn der Stichtag schon eingefroren ist
  --operation KURZNAME  Vorhaben, sonst kim-potsdam

Ende mit 0: getan; 64: falscher Aufruf; 78: falsche Einstellung; 1: sonst, nichts geändert.
Was veröffentlicht wird: docs/publication.md
`,
  en: `npm run snapshot -- --date YYYY-MM-DD [--release] [--reason TEXT] [--operation SLUG] [--lang de|en]

Freezes the figures of a reporting date. What is frozen never changes; a correction is a new revision.

  --date YYYY-MM-DD     last day of the figures
  --release             make them public then, if the audit of disclosure control passes
  --reason TEXT         reason of a correction; needed where the date is frozen already
  --operation SLUG      operation, otherwise kim-potsdam

Exit codes: 0 done; 64 wrong arguments; 78 wrong configuration; 1 otherwise, nothing changed.
What is published: docs/publication.md
`,
};
