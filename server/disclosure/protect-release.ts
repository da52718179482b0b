import { judge, type Verdict } from './audit.ts';
import { cutToOptimum } from './exact-cuts.ts';
import { protectFast, serve } from './fast-protector.ts';
import { giveRoom, hideAndPrintUnused } from './give-room.ts';
import { keyedSequence } from './keyed.ts';
import { Pattern } from './pattern.ts';
import type { AuditReport, Protection, ProtectionRequest } from './protection.type.ts';
import { findRanges } from './ranges.ts';
import { currentOf, nameIn, statesOf } from './states.ts';
import { trim } from './trim.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** Attempts by the number of linked cells: more where they cost little. */
const ATTEMPTS: readonly [upTo: number, attempts: number][] = [
  [400, 6],
  [1_000, 2],
];

/**
 * Decides what of a release is withheld and judges it. The same request gives the same pattern everywhere. Where what was
 * released before makes protection impossible, the audit says that it has failed.
 * Throws where tables contradict each other or are too large to be judged.
 */
export async function protectRelease(request: ProtectionRequest): Promise<Protection> {
  const shop = await openWorkshop(request);
  const attempts = ATTEMPTS.find(([upTo]) => shop.system.cells.length <= upTo)?.[1] ?? 1;
  const fast = protectFast(shop, attempts);
  const optimum = request.effort === 'EXACT' ? cutToOptimum(shop, fast.stuck() ? undefined : fast.cost()) : undefined;
  const exact = optimum?.withheld && patternFrom(shop, optimum.withheld);
  const isBetter = exact !== undefined && exact.stuck() <= fast.stuck() && exact.cost() < fast.cost();
  const judged = (pattern: Pattern, method: Protection['method']): Protection => {
    const withheld = idsOf(shop, request, pattern);
    const audit = reportOf(shop, request, withheld, pattern);
    return { withheld, method, cost: pattern.cost(), bound: optimum?.bound ?? 0, audit };
  };
  const better = isBetter ? judged(exact, 'EXACT') : undefined;
  return better?.audit.passed ? better : judged(fast, 'FAST');
}

/** The tables that prove what the cuts chose, and room for what is withheld for others. */
function patternFrom(shop: Workshop, withheld: ReadonlySet<number>): Pattern {
  const pattern = new Pattern(shop.system, withheld);
  const noise = keyedSequence(shop.secret, 'exact');
  serve(shop, pattern, noise, { isAlone: true });
  hideAndPrintUnused(shop, pattern, noise);
  giveRoom(shop, pattern, noise);
  trim(shop, pattern, noise);
  return pattern;
}

/** Judges a pattern that somebody else has made, or that was stored: seeks the tables that prove it and adds them up. */
export async function auditRelease(request: ProtectionRequest, withheld: ReadonlySet<string>): Promise<AuditReport> {
  const shop = await openWorkshop(request);
  return reportOf(shop, request, withheld, proveAnew(shop, request, withheld));
}

/** The tables that prove a pattern as it is, as far as there are any: nothing more may be withheld. */
export function proveAnew(shop: Workshop, request: ProtectionRequest, withheld: ReadonlySet<string>): Pattern {
  const pattern = new Pattern(shop.system);
  const state = currentOf(statesOf(request));
  pattern.withheld.clear();
  for (const [cell, { id, place, standing, isUnprinted }] of shop.system.cells.entries()) {
    const isOurs = place?.state === state.number && !isUnprinted;
    if (standing !== 'PRINTED' && (isOurs ? withheld.has(id.slice(nameIn(state, '').length)) : standing === 'WITHHELD'))
      pattern.withheld.add(cell);
  }
  const isJustThis = true;
  serve(shop, pattern, keyedSequence(request.secret, 'audit'), { isJustThis });
  giveRoom(shop, pattern, keyedSequence(request.secret, 'audit'), isJustThis);
  return pattern;
}

function reportOf(shop: Workshop, request: ProtectionRequest, withheld: ReadonlySet<string>, pattern: Pattern): AuditReport {
  const { system } = shop;
  const state = currentOf(statesOf(request));
  const verdict: Verdict = judge(shop, pattern.withheld, pattern.tables());
  const ranges = findRanges(shop.highs, system, pattern.withheld);
  const isHidden = Object.values(verdict.providers).every((found) => found === 0);
  return {
    passed: verdict.failed === 0 && ranges.tooNarrow === 0 && isHidden,
    cells: system.cells.filter(({ place, isUnprinted }) => place?.state === state.number && !isUnprinted).length,
    linkedCells: system.cells.length,
    relations: system.relations.length,
    withheld: withheld.size,
    ...verdict,
    ...ranges,
  };
}

/** Cells of this release that are not printed: also those that everybody knows from elsewhere but that are too small to be repeated. */
function idsOf({ system }: Workshop, request: ProtectionRequest, { withheld }: Pattern): Set<string> {
  const state = currentOf(statesOf(request));
  const ids = new Set<string>();
  for (const [cell, { id, place, value, weight }] of system.cells.entries())
    if (place?.state === state.number && weight > 0 && (withheld.has(cell) || system.isSmall(value)))
      ids.add(id.slice(nameIn(state, '').length));
  return ids;
}
