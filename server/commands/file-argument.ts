import { parseArgs } from 'node:util';
import { EXIT, Failure } from '../failure.ts';
import { say } from '../language.ts';

export interface FileArgument {
  file: string;
  replace: boolean;
}

/** The one file that a command is about; undefined where help is asked for. @throws Failure (64) */
export function fileArgument(command: 'backup' | 'restore', argv: readonly string[]): FileArgument | undefined {
  const help = `npm run ${command} -- --help`;
  let parsed: { values: { help?: boolean; replace?: boolean }; positionals: string[] };
  try {
    const options = { help: { type: 'boolean', short: 'h' }, replace: { type: 'boolean' } } as const;
    parsed = parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (error) {
    const option = /'(--?[^' ]+)/.exec((error as Error).message)?.[1] ?? '';
    throw new Failure(
      say(`Mit „${option}“ geht es so nicht. Hilfe: ${help}`, `It does not work with "${option}". Help: ${help}`),
      EXIT.USAGE,
    );
  }
  const { values, positionals } = parsed;
  if (values.help) return undefined;
  if (command === 'backup' && values.replace)
    throw new Failure(
      say(`--replace gehört zu npm run restore. Hilfe: ${help}`, `--replace belongs to npm run restore. Help: ${help}`),
      EXIT.USAGE,
    );
  const [file, second] = positionals;
  if (!file || second !== undefined)
    throw new Failure(
      say(
        `Erwartet wird eine Datei, etwa sicherung.kim.gz. Hilfe: ${help}`,
        `Expected is one file, such as backup.kim.gz. Help: ${help}`,
      ),
      EXIT.USAGE,
    );
  return { file, replace: values.replace === true };
}
