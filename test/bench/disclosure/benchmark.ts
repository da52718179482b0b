import { protectRelease } from '../../../server/disclosure/protect-release.ts';
import type { EarlierRelease, Protection, ProtectionRequest } from '../../../server/disclosure/protection.type.ts';
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
/** What is printed nowhere and protected all the same, as in server/publication/unprinted-tables.ts. */
const UNPRINTED = [
  ['PROVIDER', 'GENDER'],
  ['MEASURE', 'GENDER'],
];
const STEPS = ['EECO01', 'KIM_WORK', 'KIM_LANGUAGE_PROGRESS'];

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
      const unprinted = countTables(kim, quarter, UNPRINTED, STEPS);
      const counted = { date, revision: 1, tables, unprinted, offers: kim.offers };
      const request = { threshold: 3, secret: 'benchmark', ...counted, earlier, known: [] };
      const fast = await measure({ ...request, effort: 'FAST' }, print);
      const exact = await measure({ ...request, effort: 'EXACT' }, print);
      const lost = [fast, exact].map(({ cost }) => `${((100 * (cost - exact.bound)) / exact.bound).toFixed(1)} %`);
      losses.push(`${date}: FAST loses at most ${lost[0]}, EXACT at most ${lost[1]}.`);
      earlier.push({ ...counted, withheld: exact.withheld });
    }
    print('\nAgainst what the cheapest pattern costs at least, for the public and for every provider:');
    for (const line of losses) print(line);
    await attack(print);
  },
};

async function measure(request: ProtectionRequest, print: (text: string) => void): Promise<Protection> {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const protection = await protectRelease(request);
  const { withheld, method, cost, bound, audit } = protection;
  const seconds = [(performance.now() - began) / 1_000, process.cpuUsage(cpu).user / 1_000_000].map((each) => each.toFixed(1));
  const { cells, linkedCells, relations, passed, tooNarrow } = audit;
  const effort = request.effort === method ? method : `${request.effort}: ${method}`;
  const numbers = [request.date, cells, linkedCells, relations, effort, withheld.size, cost.toFixed(1), bound.toFixed(1)];
  print(`| ${[...numbers, passed, tooNarrow, ...seconds].join(' | ')} |`);
  return protection;
}
