import { EXIT, Failure } from './failure.ts';
import { say } from './language.ts';

const DATABASE_WENT: [de: string, en: string] = [
  'Die Datenbank hat sich beendet, wohl weil ihre Platte voll ist; bitte Platz schaffen und noch einmal starten.',
  'The database has ended, probably because its disk is full; please make room and start again.',
];
const SENTENCES: Record<string, [de: string, en: string]> = {
  // PostgreSQL's own codes: disk full, insufficient privilege
  53100: ['Die Platte der Datenbank ist voll; bitte Platz schaffen.', 'The disk of the database is full; please make room.'],
  42501: [
    'Die Rolle in DATABASE_URL darf hier nichts anlegen; bitte ihr CREATE auf der Datenbank und dem Schema public geben.',
    'The role in DATABASE_URL may not create anything here; please grant it CREATE on the database and on schema public.',
  ],
  '57P01': DATABASE_WENT,
  '57P02': DATABASE_WENT,
  ECONNRESET: DATABASE_WENT,
  ENOSPC: ['Die Platte ist voll; bitte Platz schaffen.', 'The disk is full; please make room.'],
  EACCES: [
    'Darauf darf nicht zugegriffen werden; bitte Rechte prüfen oder DATA_DIR ändern',
    'Access is denied; please check permissions or change DATA_DIR',
  ],
  EPERM: [
    'Das ist nicht erlaubt; bitte Rechte prüfen oder DATA_DIR ändern',
    'That is not permitted; please check permissions or change DATA_DIR',
  ],
  ENOENT: ['Diesen Ort gibt es nicht; bitte DATA_DIR ändern', 'There is no such place; please change DATA_DIR'],
  EROFS: ['Dort lässt sich nicht schreiben; bitte DATA_DIR ändern', 'It is read-only there; please change DATA_DIR'],
  ENOTDIR: ['Das ist kein Ordner; bitte DATA_DIR ändern', 'That is not a folder; please change DATA_DIR'],
  EEXIST: ['Das ist kein Ordner; bitte DATA_DIR ändern', 'That is not a folder; please change DATA_DIR'],
};

/** Runs a program: a failure that a person can mend ends in one sentence and its exit code, anything else with its trace. */
export async function run(program: () => Promise<void>): Promise<void> {
  try {
    await program();
  } catch (error) {
    const failure = asFailure(error);
    process.stderr.write(failure ? `${failure.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(failure?.exitCode ?? EXIT.FAILED);
  }
}

function asFailure(error: unknown): Failure | null {
  if (error instanceof Failure) return error;
  const { code, message, path } = (error ?? {}) as NodeJS.ErrnoException;
  // the driver's own words, without a code
  const known = message?.startsWith('Connection terminated') ? DATABASE_WENT : code && SENTENCES[code];
  if (!known) return null;
  const [de, en] = known;
  // a folder, or the rights of the role in DATABASE_URL: a setting is wrong
  const exitCode = path || code === '42501' ? EXIT.CONFIG : EXIT.FAILED;
  return new Failure(path ? `${say(de, en).replace(/\.$/, '')}: ${path}` : say(de, en), exitCode);
}
