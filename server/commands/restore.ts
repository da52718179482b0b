import { resolve } from 'node:path';
import { append } from '../audit/append.ts';
import { BackupFault, readBackup } from '../backup/read.ts';
import { EXIT, Failure } from '../failure.ts';
import { say } from '../language.ts';
import { fileArgument } from './file-argument.ts';
import type { CommandIo } from './io.ts';

const HELP = () =>
  say(
    `npm run restore -- DATEI [--replace]

Stellt die ganze Datenbank aus einer Sicherung wieder her, ganz oder gar nicht. Danach bitte den Server neu starten, und was seit der
Sicherung gelöscht wurde, noch einmal löschen (npm run erase).

  --replace  ersetzt, was in der Datenbank ist, auch wenn Datensätze über Menschen oder Konten darin sind

Ende mit 0: wiederhergestellt; 64: falscher Aufruf; 65: die Datei ist keine ganze Sicherung dieser Version; 78: falsche
Einstellung; 1: die Datenbank ist nicht leer. Mehr: docs/backup.md
`,
    `npm run restore -- FILE [--replace]

Puts the whole database back from a backup, all of it or nothing. Please start the server anew afterwards, and erase once more what
was erased since the backup (npm run erase).

  --replace  replaces what is in the database, even if records of people or accounts are among it

Exit codes: 0 restored; 64 wrong arguments; 65 the file is no whole backup of this version; 78 wrong configuration; 1 the database is
not empty. More: docs/backup.md
`,
  );

const FAULTS: Record<BackupFault['kind'], { code: number; sentence: (file: string) => string }> = {
  NO_BACKUP: {
    code: EXIT.DATA,
    sentence: (file) => say(`${file} ist keine Sicherung von KIM-Monitor.`, `${file} is no backup of KIM-Monitor.`),
  },
  BROKEN: {
    code: EXIT.DATA,
    sentence: (file) =>
      say(
        `${file} ist nicht ganz: bitte eine andere Sicherung nehmen. Die Datenbank ist unverändert.`,
        `${file} is not whole: please take another backup. The database is as it was.`,
      ),
  },
  OTHER_VERSION: {
    code: EXIT.DATA,
    sentence: (file) =>
      say(
        `${file} stammt von einer anderen Version von KIM-Monitor: bitte mit jener wiederherstellen und dann die neue starten.`,
        `${file} was made by another version of KIM-Monitor: please restore it with that one and then start the new one.`,
      ),
  },
  OTHER_DATA: {
    code: EXIT.CONFIG,
    sentence: (file) =>
      say(
        `Demodaten und wirkliche Daten bleiben getrennt, und ${file} enthält die anderen: bitte KIM_DEMO ändern (on oder off).`,
        `Demonstration data and real data stay apart, and ${file} holds the other ones: please change KIM_DEMO (on or off).`,
      ),
  },
  NOT_EMPTY: {
    code: EXIT.FAILED,
    sentence: () =>
      say(
        'In dieser Datenbank sind schon Datensätze oder Konten; mit --replace werden sie ersetzt.',
        'This database holds records or accounts already; with --replace they are replaced.',
      ),
  },
};

/** `npm run restore`. @returns the exit code. @throws Failure: 1, 64, 65, 78 */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const argument = fileArgument('restore', argv);
  if (!argument) {
    io.stdout.write(HELP());
    return EXIT.OK;
  }
  const file = resolve(argument.file);
  const pool = await io.pool();
  try {
    const { head, tables, rows } = await readBackup(pool, file, { isDemo: io.isDemo, replaces: argument.replace });
    await append(async (text, values) => (await pool.query(text, values)).rows, {
      ...{ action: 'CONFIGURED', actor: 'command:restore', subjectType: 'Database' },
      details: { restored: head.at, rows },
    });
    io.stdout.write(
      say(
        `Wiederhergestellt: ${tables} Tabellen, ${rows} Zeilen, Stand ${head.at}. Bitte den Server neu starten, falls er läuft.\n`,
        `Restored: ${tables} tables, ${rows} rows, as of ${head.at}. Please start the server anew if it runs.\n`,
      ),
    );
    return EXIT.OK;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Failure(say(`Die Datei ${file} gibt es nicht.`, `There is no file ${file}.`), EXIT.USAGE);
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') throw new Failure(FAULTS.NO_BACKUP.sentence(file), EXIT.DATA);
    if (!(error instanceof BackupFault)) throw error;
    const { code, sentence } = FAULTS[error.kind];
    throw new Failure(sentence(file), code);
  }
}
