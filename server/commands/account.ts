import { invite } from '../auth/invitations.ts';
import { Role } from '../auth/viewer.ts';
import { readEnv } from '../env.ts';
import { EXIT } from '../failure.ts';
import { say } from '../language.ts';
import { ownAddress } from '../last-server.ts';
import { readOptions, readProvider, readRole, wrong } from './account-arguments.ts';
import type { CommandIo } from './io.ts';

const HELP = () =>
  say(
    `npm run account -- --role ROLLE [--provider KURZNAME] --email ADRESSE

Zeigt einen Link, mit dem jemand ein Konto anlegt; er gilt sieben Tage und einmal. Ein bestehendes Konto beginnt damit neu: mit
neuem Passwort und neuem zweiten Faktor. So kommt auch die erste Person mit der Rolle ADMIN herein.

  --role ROLLE          COUNCIL, STEERING, PROVIDER, COORDINATION, AUDITOR oder ADMIN
  --provider KURZNAME   Träger, nur zur Rolle PROVIDER
  --email ADRESSE       an wen der Link geht; verschickt wird nichts
`,
    `npm run account -- --role ROLE [--provider SLUG] --email ADDRESS

Shows a link with which somebody makes an account; it holds for seven days and once. An existing account begins anew with it:
with a new password and a new second factor. This is how the first person of role ADMIN comes in, too.

  --role ROLE           COUNCIL, STEERING, PROVIDER, COORDINATION, AUDITOR or ADMIN
  --provider SLUG       provider, with role PROVIDER only
  --email ADDRESS       whom the link is for; nothing is sent
`,
  );

/** `npm run account`. @returns the exit code. @throws Failure: 64 wrong arguments */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(argv, ['role', 'provider', 'email']);
  if (!options) {
    io.stdout.write(HELP());
    return EXIT.OK;
  }
  const role = readRole(options.role);
  if (role === Role.PUBLIC) throw wrong('PUBLIC braucht kein Konto.', 'PUBLIC needs no account.');
  const { email } = options;
  if (!email) throw wrong('--email ADRESSE fehlt.', '--email ADDRESS is missing.');
  if (!/^[^\s@]+@[^\s@]+$/.test(email))
    throw wrong(
      `--email ist „${email}“; erwartet wird eine Adresse wie name@example.org.`,
      `--email is "${email}"; expected is an address such as name@example.org.`,
    );
  const provider = await readProvider(role, options.provider, io.pool);
  const address = await ownAddress(readEnv());
  const invitation = { email, role, providerSlug: provider?.slug ?? null, invitedBy: null };
  const link = await invite(await io.pool(), address, invitation);
  io.stderr.write(say(`Einladung für ${email} als ${role}:\n`, `Invitation for ${email} as ${role}:\n`));
  io.stdout.write(`${link}\n`);
  return EXIT.OK;
}
