import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { append } from '../audit/append.ts';
import { writeBackup } from '../backup/write.ts';
import { EXIT, Failure } from '../failure.ts';
import { say } from '../language.ts';
import { cannotWrite } from './cannot-write.ts';
import { fileArgument } from './file-argument.ts';
import type { CommandIo } from './io.ts';

const HELP = () =>
  say(
    `npm run backup -- DATEI

Schreibt die ganze Datenbank, wie sie in einem Augenblick ist, in eine Datei, die nur ihr Besitzer lesen kann; der Server läuft
weiter. Sie enthält Angaben über Menschen: bitte verschlüsselt und höchstens 90 Tage aufheben. Nicht darin sind laufende Anmeldungen
und DATA_DIR/sign-in-secret, ohne das die zweiten Faktoren nicht gelten: bitte getrennt aufheben. Zurück: npm run restore

Ende mit 0: geschrieben; 64: falscher Aufruf oder Datei schon da; 78: falsche Einstellung. Mehr: docs/backup.md
`,
    `npm run backup -- FILE

Writes the whole database, as it is at one moment, into a file that its owner alone can read; the server goes on. It holds records of
people: please keep it encrypted and no longer than 90 days. Not in it are those who are signed in, and DATA_DIR/sign-in-secret,
without which second factors do not hold: please keep it apart. Back: npm run restore

Exit codes: 0 written; 64 wrong arguments or the file is there already; 78 wrong configuration. More: docs/backup.md
`,
  );

/** `npm run backup`. @returns the exit code. @throws Failure: 64 */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const argument = fileArgument('backup', argv);
  if (!argument) {
    io.stdout.write(HELP());
    return EXIT.OK;
  }
  const file = resolve(argument.file);
  if (await stat(file).catch(() => null))
    throw new Failure(
      say(`${file} ist schon da; bitte einen anderen Namen wählen.`, `${file} is there already; please choose another name.`),
      EXIT.USAGE,
    );
  const pool = await io.pool();
  const { tables, rows } = await writeBackup(pool, file).catch((error) => {
    throw cannotWrite((error as NodeJS.ErrnoException).path ?? file, error) ?? error;
  });
  await append(async (text, values) => (await pool.query(text, values)).rows, {
    ...{ action: 'EXPORTED', actor: 'command:backup', subjectType: 'Database' },
    details: { tables, rows },
  });
  const { size } = await stat(file);
  const kilobytes = Math.ceil(size / 1024);
  io.stdout.write(
    say(
      `Gesichert: ${tables} Tabellen, ${rows} Zeilen, ${kilobytes} KB in ${file}\n`,
      `Backed up: ${tables} tables, ${rows} rows, ${kilobytes} KB in ${file}\n`,
    ),
  );
  return EXIT.OK;
}
