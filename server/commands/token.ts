import type { Pool } from 'pg';
import { createToken, type KnownToken, knownTokens, revokeToken } from '../auth/tokens.ts';
import { EXIT, Failure } from '../failure.ts';
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

npm run token -- --list            zeigt die Schlüssel, die gelten: Nummer, Rolle, Ende, letzter Gebrauch (UTC), Konto, Name
npm run token -- --revoke NUMMER   widerruft einen sofort
`,
    `npm run token -- --role ROLE [--provider SLUG] [--days N] --name TEXT

Makes a token for a program and shows it this once, alone on the last line.

  --role ROLE           PUBLIC, COUNCIL, STEERING, PROVIDER, COORDINATION, AUDITOR or ADMIN
  --provider SLUG       provider, with role PROVIDER only
  --days N              holds for so many days, otherwise ${DEFAULT_DAYS}
  --name TEXT           what it is for

npm run token -- --list            shows the tokens that hold: number, role, end, last use (UTC), account, name
npm run token -- --revoke NUMBER   revokes one at once
`,
  );

/** `npm run token`. @returns the exit code. @throws Failure: 64 wrong arguments */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(argv, ['role', 'provider', 'days', 'name', 'revoke'], ['list']);
  if (!options) {
    io.stdout.write(HELP());
    return EXIT.OK;
  }
  const { list, revoke } = options;
  if (list !== undefined || revoke !== undefined) {
    if (Object.keys(options).length > 1)
      throw wrong('--list und --revoke stehen für sich allein.', '--list and --revoke stand alone.');
    io.stdout.write(revoke === undefined ? listOf(await knownTokens(await io.pool())) : await end(await io.pool(), revoke));
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

function listOf(tokens: readonly KnownToken[]): string {
  if (!tokens.length) return say('Es gilt kein Schlüssel.\n', 'No token holds.\n');
  const never = say('nie', 'never');
  const lines = tokens.map(({ id, name, role, provider, owner, lastUsedAt, expiresOn }) =>
    [id, provider ? `${role}:${provider}` : role, expiresOn, lastUsedAt ?? never, owner ?? '–', name.replace(/\s+/g, ' ')].join(
      '\t',
    ),
  );
  return `${lines.join('\n')}\n`;
}

async function end(pool: Pool, number: string): Promise<string> {
  if (!/^\d{1,9}$/.test(number))
    throw wrong(
      `--revoke ist „${number}“; erwartet wird eine Nummer aus --list.`,
      `--revoke is "${number}"; expected is a number of --list.`,
    );
  if (await revokeToken(pool, Number(number)))
    return say(`Schlüssel ${number} gilt nicht mehr.\n`, `Token ${number} is revoked.\n`);
  throw new Failure(
    say(`Ein Schlüssel ${number} gilt nicht; --list zeigt alle.`, `No token ${number} holds; --list shows all of them.`),
  );
}
