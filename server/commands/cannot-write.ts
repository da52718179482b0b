import { EXIT, Failure } from '../failure.ts';
import { say } from '../language.ts';

const PLACE = new Set(['EACCES', 'EEXIST', 'EISDIR', 'ENAMETOOLONG', 'ENOENT', 'ENOTDIR', 'EPERM', 'EROFS']);

/** The system's refusal to write where the arguments say; undefined where the place is not to blame. */
export function cannotWrite(path: string, error: unknown): Failure | undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (!code || !PLACE.has(code)) return undefined;
  return new Failure(
    say(
      `${path} lässt sich nicht schreiben (${code}); bitte einen anderen Ort nennen.`,
      `${path} cannot be written (${code}); please name another place.`,
    ),
    EXIT.USAGE,
  );
}
