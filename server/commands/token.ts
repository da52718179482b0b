import { createToken } from '../auth/tokens.ts';
import { EXIT } from '../failure.ts';
import { say } from '../language.ts';
import { readOptions, readProvider, readRole, wrong } from './account-arguments.ts';
import type { CommandIo } from './io.ts';

const DEFAULT_DAYS = 90;
const MOST_DAYS = 3650;

const HELP = () =>
  say(
    `npm run token -- --role ROLLE [--provider KURZNAME] [--days N] --name TEXT

Legt einen Schlüssel für ein Programm an und zeigt ihn dieses eine Mal, allein auf der letzten Zeile.

  --role ROLLE          PUBLIC, COUNCIL, STEERING, PROVIDER, COORDINATION, AUDITOR oder ADMIN
  --provider KURZNAME   Träger, nur zur Rolle PROVIDER
  --days N              gilt so viele Tage, sonst ${DEFAULT_DAYS}
  --name TEXT           wofür er da ist
`,
    `npm run token -- --role ROLE [--provider SLUG] [--days N] --name TEXT

Makes a token for a program and shows it this once, alone on the last line.

  --role ROLE           PUBLIC, COUNCIL, STEERING, PROVIDER, COORDINATION, AUDITOR or ADMIN
  --provider SLUG       provider, with role PROVIDER only
  --days N              holds for so many days, otherwise ${DEFAULT_DAYS}
  --name TEXT           what it is for
`,
  );

/** `npm run token`. @returns the exit code. @throws Failure: 64 wrong arguments */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(argv, ['role', 'provider', 'days', 'name']);
  if (!options) {
    io.stdout.write(HELP());
    return EXIT.OK;
  }
  const role = readRole(options.role);
  const name = options.name?.trim();
  if (!name) throw wrong('--name fehlt: wofür ist der Schlüssel da?', '--name is missing: what is the token for?');
  const days = Number(options.days ?? DEFAULT_DAYS);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw wrong(
      `--days ist „${options.days}“; erwartet wird eine Zahl von 1 bis ${MOST_DAYS}.`,
      `--days is "${options.days}"; expected is a number from 1 to ${MOST_DAYS}.`,
    );
  const provider = await readProvider(role, options.provider, io.pool);
  const token = await createToken(await io.pool(), { name, role, days, providerId: provider?.id ?? null });
  io.stderr.write(
    say(
      `Schlüssel „${name}“ für ${role}, gültig ${days} Tage; er wird nicht noch einmal gezeigt:\n`,
      `Token "${name}" for ${role}, valid for ${days} days; it is not shown again:\n`,
    ),
  );
  io.stdout.write(`${token}\n`);
  return EXIT.OK;
}
