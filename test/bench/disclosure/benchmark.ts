import { cutToOptimum } from '../../../server/disclosure/exact-cuts.ts';
import { protectFast } from '../../../server/disclosure/fast-protector.ts';
import { Pattern } from '../../../server/disclosure/pattern.ts';
import { protectRelease } from '../../../server/disclosure/protect-release.ts';
import type { EarlierRelease, ProtectionRequest } from '../../../server/disclosure/protection.type.ts';
import { openWorkshop } from '../../../server/disclosure/workshop.ts';
import { countTables } from '../../support/disclosure/counts.ts';
import { inventKim } from '../../support/disclosure/people.ts';
import type { Benchmark } from '../benchmark.ts';
import { attack } from './attack.ts';

/** Quarters that have ended at each of three reporting dates. */
const DATES = [
  ['2026-12-31', 4],
  ['2027-12-31', 8],
  ['2028-12-31', 12],
] as const;
const EFFORTS = ['FAST', 'EXACT'] as const;

/** The fixed set of tables of an operation in the shape of KIM, at three dates, each of which knows those before. */
export const disclosure: Benchmark = {
  name: 'disclosure',
  async run(_databaseUrl, print) {
    const kim = inventKim(1);
    print(
      '\nDisclosure control: 400 people, 18 measures of 6 providers, 25 indicators, 5 tables. Audits and ranges are included.',
    );
    print('| date | cells | linked | relations | method | withheld | cost | bound | passed | too narrow | wall s | CPU s |');
    print('|---|--:|--:|--:|---|--:|--:|--:|---|--:|--:|--:|');
    const earlier: EarlierRelease[] = [];
    const losses: string[] = [];
    for (const [date, quarter] of DATES) {
      const tables = countTables(kim, quarter);
      const request = { threshold: 3, secret: 'benchmark', date, revision: 1, tables, offers: kim.offers, earlier, known: [] };
      let withheld: ReadonlySet<string> = new Set();
      for (const effort of EFFORTS) withheld = await measure({ ...request, effort }, print);
      losses.push(await loss({ ...request, effort: 'FAST' }));
      earlier.push({ date, revision: 1, tables, offers: kim.offers, withheld });
    }
    print('\nFor readers of what is public alone, whose best pattern the cuts find:');
    for (const line of losses) print(line);
    await attack(print);
  },
};

async function measure(request: ProtectionRequest, print: (text: string) => void): Promise<ReadonlySet<string>> {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const { withheld, method, cost, bound, audit } = await protectRelease(request);
  const seconds = [(performance.now() - began) / 1_000, process.cpuUsage(cpu).user / 1_000_000].map((each) => each.toFixed(1));
  const { cells, linkedCells, relations, passed, tooNarrow } = audit;
  const effort = request.effort === method ? method : `${request.effort}: ${method}`;
  const numbers = [request.date, cells, linkedCells, relations, effort, withheld.size, cost.toFixed(1), bound.toFixed(1)];
  print(`| ${[...numbers, passed, tooNarrow, ...seconds].join(' | ')} |`);
  return withheld;
}

/** What the fast way loses against the best pattern; what providers cost on top has no bound that could be compared. */
async function loss(request: ProtectionRequest): Promise<string> {
  const shop = { ...(await openWorkshop(request)), providers: new Map() };
  const fast = protectFast(shop, 1).cost();
  const { withheld, bound } = cutToOptimum(shop);
  const best = withheld ? new Pattern(shop.system, withheld).cost().toFixed(1) : 'not found';
  const share = ((100 * (fast - bound)) / bound).toFixed(1);
  return `${request.date}: fast ${fast.toFixed(1)}, best ${best}, bound ${bound.toFixed(1)}: ${share} % lost at most.`;
}
