import { expect, test } from 'vitest';
import { Attacker } from '../../support/disclosure/attacker.ts';
import { correctedRequests, releaseAll } from '../../support/disclosure/releases.ts';
import { isFoundOut, printed, secretsOf } from '../../support/disclosure/secrets.ts';

const OPERATIONS = 14;

test('two dates of which one or two records were wrong are corrected, the newest first, and whoever has all revisions finds nobody out', {
  timeout: 240_000,
}, async () => {
  const count = { secrets: 0, corrected: 0 };
  for (let seed = 0; seed < OPERATIONS; seed++) {
    const all = await releaseAll(correctedRequests(seed));
    const refused = all.findIndex(({ protection }) => !protection.audit.passed);
    // what is refused is not public, and nothing comes after it
    const released = refused < 0 ? all : all.slice(0, refused);
    const attacker = await Attacker.reading(printed(released));
    const secrets = secretsOf(released.map(({ request }) => request));
    const found = secrets.filter((secret) => isFoundOut(secret, attacker.range(secret.wanted, [0, secret.high])));
    expect(found, `seed ${seed}`).toEqual([]);
    count.secrets += secrets.length;
    if (refused < 0) count.corrected++;
  }
  expect(count.secrets).toBeGreaterThan(OPERATIONS * 50);
  expect(count.corrected).toBe(OPERATIONS);
});
