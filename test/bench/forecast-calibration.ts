import { type Coverage, calibrate, DATA, HORIZONS } from '../support/forecast/calibration.ts';
import { families } from '../support/forecast/families.ts';

/** not the one with which the weights of candidates.ts were chosen */
const SEED = 2;

const percent = (share: number): string => (Number.isNaN(share) ? '–' : (100 * share).toFixed(0));

/**
 * Prints how often the 80 % band held for invented projects, in per cent: one row for each family, in each cell one number for
 * each size of project. The head says months of data + months ahead.
 */
function main(projects: number, only = ''): void {
  const columns = DATA.flatMap((data) => HORIZONS.map((ahead) => ({ data, ahead })));
  console.log(`| ${['family', 'per month', ...columns.map(({ data, ahead }) => `${data}+${ahead}`)].join(' | ')} |`);
  console.log(`|---|---|${columns.map(() => '---').join('|')}|`);
  for (const family of families.filter(({ name }) => name.includes(only))) {
    const all = calibrate(family, projects, SEED);
    const cells = columns.map(({ data, ahead }) => all.filter((cell) => cell.data === data && cell.ahead === ahead).map(textOf));
    const sizes = family.kind === 'MONEY' ? '40,000 EUR' : family.sizes.join(' / ');
    console.log(`| ${[family.name, sizes, ...cells.map((texts) => texts.join(' / '))].join(' | ')} |`);
  }
}

const textOf = ({ within }: Coverage): string => percent(within);

main(Number(process.argv[2] ?? 1000), process.argv[3]);
