import { parseArgs } from 'node:util';
import { languageOf } from '../command-arguments.ts';
import { EXIT, Failure } from '../failure.ts';
import { DEFAULT_OPERATION } from '../operations/default-operation.ts';
import type { Language, Text } from './text.ts';

export interface Arguments {
  file: string;
  provider: string | null;
  operation: string;
  dryRun: boolean;
  json: boolean;
  language: Language;
}

const OPTIONS = {
  provider: { type: 'string' },
  operation: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @returns null where help is asked for. @throws Failure (64) in one sentence */
export function readArguments(argv: readonly string[]): Arguments | null {
  const language = languageOf(argv);
  const wrong = (text: Text) => new Failure(`${text[language]} ${HINT[language]}`, EXIT.USAGE);
  const { values, positionals } = parse(argv, wrong);
  if (values.help) return null;
  const [file, ...others] = positionals;
  if (!file) throw wrong({ de: 'Die Datei fehlt.', en: 'The file is missing.' });
  if (others.length > 0) throw wrong({ de: 'Es geht nur eine Datei auf einmal.', en: 'Only one file at a time is possible.' });
  if (values.lang !== undefined && values.lang !== 'de' && values.lang !== 'en') {
    throw wrong({
      de: `--lang ist „${values.lang}“; erwartet wird de oder en.`,
      en: `--lang is "${values.lang}"; expected is de or en.`,
    });
  }
  for (const name of ['provider', 'operation'] as const) {
    if (values[name] === '') throw wrong({ de: `--${name} ist leer.`, en: `--${name} is empty.` });
  }
  return {
    file,
    provider: values.provider ?? null,
    operation: values.operation ?? DEFAULT_OPERATION,
    dryRun: values['dry-run'] ?? false,
    json: values.json ?? false,
    language,
  };
}

function parse(argv: readonly string[], wrong: (text: Text) => Failure) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const option = /'(--?[^' ]+)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      throw wrong({ de: `Die Option ${option} gibt es nicht.`, en: `There is no option ${option}.` });
    }
    throw wrong({
      de: `Zur Option ${option} fehlt ein Wert, oder sie hat keinen.`,
      en: `The option ${option} lacks a value, or takes none.`,
    });
  }
}

const HINT: Text = { de: 'Hilfe: npm run import -- --help', en: 'Help: npm run import -- --help --lang en' };

export const HELP: Text = {
  de: `npm run import -- DATEI [--operation KURZNAME] [--provider KURZNAME] [--dry-run] [--json] [--lang de|en]

Importiert Teilnahmen aus einer CSV- oder XLSX-Datei: alles oder nichts. Dieselbe Datei zweimal ändert nichts.

  --operation KURZNAME  Vorhaben, sonst kim-potsdam
  --provider KURZNAME   nur Maßnahmen dieses Trägers zulassen
  --dry-run             alles prüfen und rechnen, nichts speichern
  --json                Ergebnis als ein JSON-Dokument auf der Standardausgabe
  --lang de|en          Sprache der Meldungen, sonst die der Umgebung (LANG)

Ende mit 0: importiert; 64: falscher Aufruf; 65: Fehler in der Datei, nichts importiert; 78: falsche Einstellung.
Spalten, Regeln und Beispiele: docs/import.md
`,
  en: `npm run import -- FILE [--operation SLUG] [--provider SLUG] [--dry-run] [--json] [--lang de|en]

Imports attendances from a CSV or XLSX file: all or nothing. The same file twice changes nothing.

  --operation SLUG      operation, otherwise kim-potsdam
  --provider SLUG       allow measures of this provider only
  --dry-run             check and compute everything, store nothing
  --json                the outcome as one JSON document on standard output
  --lang de|en          language of messages, otherwise that of the environment (LANG)

Exit codes: 0 imported; 64 wrong arguments; 65 errors in the file, nothing imported; 78 wrong configuration.
Columns, rules and examples: docs/import.md
`,
};
