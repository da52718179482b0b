import { Attacker } from '../../support/disclosure/attacker.ts';
import { releaseAll, smallRequests } from '../../support/disclosure/releases.ts';
import { isFoundOut, printed, secretsOf } from '../../support/disclosure/secrets.ts';

/** Small random operations, each with all its dates and revisions; the unit tests take the first of them. */
const OPERATIONS = Number(process.env.BENCH_ATTACKS ?? 150);

/** What an attacker with everything printed and a solver finds out: should be nothing. */
export async function attack(print: (text: string) => void): Promise<void> {
  const count = { releases: 0, refused: 0, secrets: 0, foundOut: 0 };
  for (let seed = 0; seed < OPERATIONS; seed++) {
    const requests = smallRequests(seed);
    const released = await releaseAll(requests);
    const secrets = secretsOf(requests);
    const attacker = await Attacker.reading(printed(released));
    count.releases += released.length;
    count.refused += released.filter(({ protection }) => !protection.audit.passed).length;
    count.secrets += secrets.length;
    count.foundOut += secrets.filter((secret) => isFoundOut(secret, attacker.range(secret.wanted, [0, secret.high]))).length;
  }
  const { releases, refused, secrets, foundOut } = count;
  print(
    `\nAttack: ${OPERATIONS} random operations, ${releases} releases (${refused} refused by the audit), ${secrets} secrets tried, ${foundOut} found out.`,
  );
}
