import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languageOf } from '../command-arguments.ts';
import { readPersonFile } from '../data-protection/person-file.ts';
import { personFileText } from '../data-protection/person-file-text.ts';
import { personTables } from '../data-protection/person-tables.ts';
import { createOrm } from '../database/orm.ts';
import { EXIT, Failure } from '../failure.ts';
import type { Text } from '../import/text.ts';
import { say } from '../language.ts';
import { makeFolder } from '../make-folder.ts';
import { DEFAULT_OPERATION } from '../operations/default-operation.ts';
import { Refusal } from '../refusal.ts';
import { transactionOn } from '../transaction.ts';
import { readOptions, wrong } from './account-arguments.ts';
import { cannotWrite } from './cannot-write.ts';
import type { CommandIo } from './io.ts';

const HELP: Text = {
  de: `npm run disclose -- --pseudonym P --out ORDNER [--operation KURZNAME] [--lang de|en]

Schreibt alles, was über eine Person gespeichert ist (Art. 15 DSGVO), in zwei Dateien: auskunft.txt für Menschen, auskunft.json für
Programme. Nur für das eigene Konto lesbar; die Auskunft wird im Protokoll vermerkt.

Ende mit 0: getan; 64: falscher Aufruf; 78: falsche Einstellung; 1: sonst.
`,
  en: `npm run disclose -- --pseudonym P --out FOLDER [--operation SLUG] [--lang de|en]

Writes everything that is stored about a person (Art. 15 GDPR) into two files: auskunft.txt for people, auskunft.json for programs.
Readable by your own account only; the audit log notes it.

Exit codes: 0 done; 64 wrong arguments; 78 wrong configuration; 1 otherwise.
`,
};

/** `npm run disclose`. @returns the exit code. @throws Failure: 64 wrong arguments, 1 for an unknown person */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(argv, ['pseudonym', 'out', 'operation', 'lang']);
  if (!options) {
    io.stdout.write(HELP[languageOf(argv)]);
    return EXIT.OK;
  }
  const { pseudonym, out, operation = DEFAULT_OPERATION } = options;
  if (!pseudonym) throw wrong('--pseudonym fehlt: um wen geht es?', '--pseudonym is missing: who is it about?');
  if (!out) throw wrong('--out fehlt: in welchen Ordner?', '--out is missing: into which folder?');
  // the file is for the person, whatever the terminal speaks
  const language = languageOf(argv, 'de');
  const transaction = transactionOn(await io.pool());
  const request = { operation, pseudonym, today: io.today, doer: { by: 'command:disclose' } };
  try {
    const file = await transaction((query) => readPersonFile(query, personTables(createOrm()), request));
    await makeFolder(out, 0o700);
    await writeFile(join(out, 'auskunft.json'), `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
    await writeFile(join(out, 'auskunft.txt'), personFileText(file, language), { mode: 0o600 });
  } catch (error) {
    if (error instanceof Refusal) throw new Failure(say(error.text.de, error.text.en));
    const { extensions, message } = error as { extensions?: { code?: string }; message: string };
    if (extensions?.code) throw new Failure(message);
    throw cannotWrite(out, error) ?? error;
  }
  io.stdout.write(`${join(out, 'auskunft.txt')}\n${join(out, 'auskunft.json')}\n`);
  return EXIT.OK;
}
