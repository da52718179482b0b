import { existsSync, readFileSync } from 'node:fs';
import { auditRelease, protectRelease } from '../../server/disclosure/protect-release.ts';
import type { AuditReport, Protection, ProtectionRequest } from '../../server/disclosure/protection.type.ts';
import { canonicalJson, sha256 } from '../../server/publication/canonical.ts';
import { findFacts } from '../facts-files.ts';

/**
 * What protection decided for the counts of the demonstration, so that a first start need not decide it again. Each file says which
 * counts it is about: for any other, protection runs. test/integration/seeds/demo-snapshots.test.ts makes them anew and compares.
 */
export interface StoredPattern {
  /** hash over everything that the decision depends on */
  about: string;
  protection: Omit<Protection, 'withheld'> & { withheld: string[] };
}

export const patternFile = (date: string): URL => new URL(`../demo/patterns/${date}.json`, findFacts());

export function aboutOf({ earlier, effort: _, ...request }: ProtectionRequest): string {
  const released = earlier.map((release) => ({ ...release, withheld: [...release.withheld].sort() }));
  return sha256(Buffer.from(canonicalJson({ ...request, earlier: released })));
}

function stored(request: ProtectionRequest): StoredPattern | null {
  const file = patternFile(request.date);
  if (!existsSync(file)) return null;
  const pattern = JSON.parse(readFileSync(file, 'utf8')) as StoredPattern;
  return pattern.about === aboutOf(request) ? pattern : null;
}

/** The stored decision where it is about these very counts. */
export async function protectDemo(request: ProtectionRequest): Promise<Protection> {
  const found = stored(request);
  return found ? { ...found.protection, withheld: new Set(found.protection.withheld) } : protectRelease(request);
}

/** The stored judgement where it is about these very counts and this pattern. */
export async function auditDemo(request: ProtectionRequest, withheld: ReadonlySet<string>): Promise<AuditReport> {
  const found = stored(request)?.protection;
  const isSame = found?.withheld.length === withheld.size && found.withheld.every((id) => withheld.has(id));
  return isSame ? found.audit : auditRelease(request, withheld);
}
