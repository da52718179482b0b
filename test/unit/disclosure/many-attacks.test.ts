import { describe, expect, it } from 'vitest';
import { Attacker } from '../../support/disclosure/attacker.ts';
import { HARD_KINDS, hardRequests } from '../../support/disclosure/hard-operations.ts';
import { releaseAll } from '../../support/disclosure/releases.ts';
import { isFoundOut, printed, secretsOf } from '../../support/disclosure/secrets.ts';

const OF_EACH_KIND = 40;

describe('an attacker with everything printed and a solver, on operations in which little can be hidden', {
  timeout: 120_000,
}, () => {
  it.each(HARD_KINDS.map((kind, n) => [kind, n] as const))(
    `finds nothing in ${OF_EACH_KIND} operations: %s`,
    async (_kind, kind) => {
      const count = { secrets: 0, released: 0, refused: 0 };
      for (let n = 0; n < OF_EACH_KIND; n++) {
        const seed = n * HARD_KINDS.length + kind;
        const all = await releaseAll(hardRequests(seed));
        const refused = all.findIndex(({ protection }) => !protection.audit.passed);
        // what is refused is not public, and nothing comes after it
        const released = refused < 0 ? all : all.slice(0, refused);
        const secrets = secretsOf(released.map(({ request }) => request));
        const attacker = released.length ? await Attacker.reading(printed(released)) : undefined;
        const found = secrets.filter((secret) => attacker && isFoundOut(secret, attacker.range(secret.wanted, [0, secret.high])));
        expect(found, `seed ${seed}`).toEqual([]);
        count.secrets += secrets.length;
        count.released += released.length;
        count.refused += all.length - released.length;
      }
      expect(count.secrets).toBeGreaterThan(OF_EACH_KIND);
      expect(count.released).toBeGreaterThan(OF_EACH_KIND * 0.8);
    },
  );
});
