import type { ProtectionRequest } from '../../../server/disclosure/protection.type.ts';
import type { Wanted } from './attacker.ts';
import { nameOf, type PrintedTable, partsOf, releaseOf } from './attacker-knowledge.ts';
import type { Released } from './releases.ts';

/** What must not be found out, from the true numbers. */
export interface Secret {
  what: string;
  wanted: Wanted;
  truth: number;
  /** the highest number that a reader has to hold possible */
  high: number;
}

const GROUPS = ['EECO12', 'EECO15', 'EECO16'];
const HARMLESS = ['EECO13', 'EECO14'];

/** Everything that anybody can download, and numbers that everybody knows to exist though no table prints them. */
export function printed(released: readonly Released[]): PrintedTable[] {
  return released.flatMap(({ request, protection }) => [
    ...request.tables.map((table) => ({
      ...{ date: request.date, revision: request.revision, offers: request.offers, dimensions: table.dimensions },
      cells: table.cells.map((cell) => {
        const parts = cell.key.flatMap((value, n) => (value === 'TOTAL' ? [] : [`${table.dimensions[n]}=${value}`])).sort();
        return { ...cell, value: protection.withheld.has([cell.indicator, ...parts].join('|')) ? null : cell.value };
      }),
    })),
    ...(request.unprinted ?? []).map((table) => ({
      ...{ date: request.date, revision: request.revision, offers: request.offers, dimensions: table.dimensions },
      cells: table.cells.map((cell) => ({ ...cell, value: null })),
    })),
  ]);
}

/** What is wrong is not found out: who takes it for granted that nothing was ever corrected may come to a false range. */
export const isFoundOut = ({ truth, high }: Secret, [lowest, highest]: [number, number]): boolean =>
  (lowest > 0 || highest < high) && lowest <= truth && truth <= highest;

/** Small numbers, small growth, small complements, whole groups, printed or not: counted by subtraction, cell by cell. */
export function secretsOf(requests: readonly ProtectionRequest[]): Secret[] {
  const secrets = new Map<string, Secret>();
  const truth = requests.map((request) => ({ request, values: valuesOf(request) }));
  for (const [n, { request, values }] of truth.entries()) {
    const isSmall = (value: number) => value > 0 && value < request.threshold;
    const add = (value: number, terms: [number, string][], isGroup = false) => {
      const what = terms.map(([factor, name]) => `${factor < 0 ? '- ' : ''}${name}`).join(' ');
      if (isSmall(value) || (isGroup && value === 0))
        secrets.set(what, { what, wanted: terms, truth: value, high: request.threshold });
    };
    const release = releaseOf(request);
    for (const [id, value] of values) {
      const [indicator, place] = id.split('/') as [string, string];
      const name = `${release}/${id}`;
      add(value, [[1, name]]);
      const whole = values.get(`EECO01/${place}`);
      if (
        /^(EECO(?!01)|EECR)/.test(indicator) &&
        whole !== undefined &&
        !HARMLESS.includes(indicator) &&
        !isSynonym(indicator, place)
      )
        add(
          whole - value,
          [
            [1, `${release}/EECO01/${place}`],
            [-1, name],
          ],
          GROUPS.includes(indicator) && whole > 0,
        );
      for (const before of truth.slice(0, n)) {
        const was = before.values.get(id);
        if (was === undefined || id === 'EECO01/') continue;
        const earlier = releaseOf(before.request);
        const [now, then] = [values.get(`EECO01/${place}`), before.values.get(`EECO01/${place}`)];
        const isAttribute = /^EECO(?!01)/.test(indicator) && !HARMLESS.includes(indicator) && !isSynonym(indicator, place);
        if (isAttribute && now !== undefined && then !== undefined && value > was && before.request.date < request.date)
          add(
            now - then - (value - was),
            [
              [1, `${release}/EECO01/${place}`],
              [-1, `${earlier}/EECO01/${place}`],
              [-1, name],
              [1, `${earlier}/${id}`],
            ],
            GROUPS.includes(indicator),
          );
        const sign = value >= was ? 1 : -1;
        add(Math.abs(value - was), [
          [sign, name],
          [-sign, `${earlier}/${id}`],
        ]);
      }
    }
  }
  return [...secrets.values()];
}

/** In the group of its own name an indicator is everybody by definition. */
const isSynonym = (indicator: string, place: string): boolean =>
  (/^EECO0[678]$/.test(indicator) && place.includes('AGE_GROUP')) ||
  (/^EECO(09|1[01])$/.test(indicator) && place.includes('EDUCATION')) ||
  (/^EECO0[245]$/.test(indicator) && place.includes('EMPLOYMENT'));

function valuesOf(request: ProtectionRequest): Map<string, number> {
  return new Map(
    [...request.tables, ...(request.unprinted ?? [])].flatMap(({ dimensions, cells }) =>
      cells.map(({ indicator, key, value }): [string, number] => [
        nameOf('', indicator, partsOf(dimensions, key)).slice(1),
        value,
      ]),
    ),
  );
}
