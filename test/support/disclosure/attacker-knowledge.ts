import type { OfferPlace } from '../../../server/disclosure/protection.type.ts';

/** A printed table as anybody can download it: null is withheld. */
export interface PrintedTable {
  date: string;
  revision: number;
  dimensions: readonly string[];
  offers: readonly OfferPlace[];
  cells: readonly { indicator: string; key: readonly string[]; value: number | null }[];
}

/** `terms` compared with 0; a term is a factor and the name of a number. */
export interface Statement {
  terms: [factor: number, name: string][];
  sign: '=' | '<=';
}

const OFFERS = ['FIELD_OF_ACTION', 'MEASURE', 'PROVIDER'];
/** Read off the definitions by hand, not off the code of the server. */
const EVERYWHERE = `EECO02 + EECO04 + EECO05 = EECO01; EECO09 + EECO10 + EECO11 = EECO01; EECO01 + KIM_INCOMPLETE = KIM_REACHED;
  EECO06 + EECO07 + EECO08 <= EECO01; EECO03 <= EECO02; EECR01 + EECR04 <= EECO02 + EECO04; EECR01 <= EECO04;
  EECR05 <= EECO02 + EECO04; EECR06 <= EECO05; KIM_WORK <= EECO01; KIM_LANGUAGE_PROGRESS <= EECO01`;
const ALSO = ['EECO01', 'EECR01', 'EECR02', 'EECR03', 'EECR04', 'EECR05', 'EECR06'].concat(
  Array.from({ length: 16 }, (_, n) => `EECO${String(n + 2).padStart(2, '0')}`),
);
const NAMES: Record<string, string> = {
  EECO06: 'AGE_GROUP=UNDER_18',
  EECO07: 'AGE_GROUP=18_29',
  EECO08: 'AGE_GROUP=55_PLUS',
  EECO02: 'EMPLOYMENT_STATUS=UNEMPLOYED',
  EECO04: 'EMPLOYMENT_STATUS=INACTIVE',
  EECO05: 'EMPLOYMENT_STATUS=EMPLOYED',
  EECO09: 'EDUCATION=ISCED_0_2',
  EECO10: 'EDUCATION=ISCED_3_4',
  EECO11: 'EDUCATION=ISCED_5_8',
};

type Side = [factor: number, indicator: string][];
const side = (text: string, factor: number): Side => text.split('+').map((each) => [factor, each.trim()]);
const RULES = [...EVERYWHERE.split(';'), ...ALSO.map((code) => `${code} <= EECO01`)].map((text) => {
  const sign = text.includes('<=') ? ('<=' as const) : ('=' as const);
  const [left, right] = text.split(sign) as [string, string];
  return { sign, terms: [...side(left, 1), ...side(right, -1)] };
});

/** A number of a date: the parts of the key that say something, in alphabetical order. */
export const nameOf = (release: string, indicator: string, parts: readonly string[]): string =>
  `${release}/${indicator}/${[...parts].sort().join('&')}`;
export const releaseOf = ({ date, revision }: Pick<PrintedTable, 'date' | 'revision'>): string => `${date}r${revision}`;
export const partsOf = (dimensions: readonly string[], key: readonly string[]): string[] =>
  key.flatMap((value, n) => (value === 'TOTAL' ? [] : [`${dimensions[n]}=${value}`]));

/** Everything that follows from the definitions about the numbers that some table has a place for. */
export function statementsAbout(tables: readonly PrintedTable[], has: (name: string) => boolean): Statement[] {
  const found = tables.flatMap((table) => [...margins(table), ...rules(table), ...synonyms(table)]);
  return [...found, ...overTime(tables)].filter(({ terms }) => terms.every(([, name]) => has(name)));
}

function margins(table: PrintedTable): Statement[] {
  const release = releaseOf(table);
  return table.dimensions.flatMap((dimension, at) =>
    table.cells
      .filter(({ key }) => key[at] === 'TOTAL')
      .flatMap(({ indicator, key }): Statement[] => {
        const total = nameOf(release, indicator, partsOf(table.dimensions, key));
        const same = table.cells.filter(
          (cell) => cell.indicator === indicator && cell.key.every((value, n) => n === at || value === key[n]),
        );
        const parts = same
          .filter((cell) => cell.key[at] !== 'TOTAL')
          .map((cell) => nameOf(release, indicator, partsOf(table.dimensions, cell.key)));
        const rest = partsOf(table.dimensions, key.toSpliced(at, 1, 'TOTAL'));
        const inside = (part: string) => nameOf(release, indicator, [...rest, part]);
        const sum: [number, string][] = parts.map((part) => [1, part]);
        if (!OFFERS.includes(dimension)) return [{ terms: [...sum, [-1, total]], sign: '=' }];
        return [
          { terms: [...sum.map(([, part]): [number, string] => [-1, part]), [1, total]], sign: '<=' },
          ...parts.map(
            (part): Statement => ({
              terms: [
                [1, part],
                [-1, total],
              ],
              sign: '<=',
            }),
          ),
          ...(dimension === 'MEASURE' ? pillars(table.offers, inside) : []),
          ...(dimension === 'PROVIDER' ? providersOfPillars(table.offers, inside) : []),
        ];
      }),
  );
}

/** A measure in its pillar and with its provider; the measures of a pillar together. */
function pillars(offers: PrintedTable['offers'], nameIn: (part: string) => string): Statement[] {
  const groups = [
    ['FIELD_OF_ACTION', 'fieldOfAction'],
    ['PROVIDER', 'provider'],
  ] as const;
  return groups.flatMap(([dimension, field]) =>
    [...new Set(offers.map((offer) => offer[field]))].flatMap((value): Statement[] => {
      const whole = nameIn(`${dimension}=${value}`);
      const parts = offers.filter((offer) => offer[field] === value).map(({ measure }) => nameIn(`MEASURE=${measure}`));
      return [
        { terms: [[1, whole], ...parts.map((part): [number, string] => [-1, part])], sign: '<=' },
        ...parts.map(
          (part): Statement => ({
            terms: [
              [1, part],
              [-1, whole],
            ],
            sign: '<=',
          }),
        ),
      ];
    }),
  );
}

/** All that take part in a pillar do so with a provider that has a measure in it; who has all of them there has nobody elsewhere. */
function providersOfPillars(offers: PrintedTable['offers'], nameIn: (part: string) => string): Statement[] {
  return [...new Set(offers.map(({ fieldOfAction }) => fieldOfAction))].flatMap((pillar): Statement[] => {
    const whole = nameIn(`FIELD_OF_ACTION=${pillar}`);
    const inside = [...new Set(offers.filter(({ fieldOfAction }) => fieldOfAction === pillar).map(({ provider }) => provider))];
    const parts = inside.map((provider): [number, string] => [-1, nameIn(`PROVIDER=${provider}`)]);
    const within = inside.filter((each) =>
      offers.every(({ provider, fieldOfAction }) => provider !== each || fieldOfAction === pillar),
    );
    return [
      { terms: [[1, whole], ...parts], sign: '<=' },
      ...within.map((provider): Statement => {
        return {
          terms: [
            [1, nameIn(`PROVIDER=${provider}`)],
            [-1, whole],
          ],
          sign: '<=',
        };
      }),
    ];
  });
}

function rules(table: PrintedTable): Statement[] {
  const keys = new Map(table.cells.map(({ key }) => [String(key), partsOf(table.dimensions, key)]));
  return [...keys.values()].flatMap((parts) =>
    RULES.map(({ terms, sign }) => ({
      sign,
      terms: terms.map(([factor, code]): [number, string] => [factor, nameOf(releaseOf(table), code, parts)]),
    })),
  );
}

function synonyms(table: PrintedTable): Statement[] {
  const release = releaseOf(table);
  return table.cells.flatMap(({ indicator, key }): Statement[] => {
    const parts = partsOf(table.dimensions, key);
    const value = NAMES[indicator];
    if (!value) return [];
    const cell = nameOf(release, indicator, parts);
    const own = parts.find((part) => part.split('=')[0] === value.split('=')[0]);
    if (own && own !== value) return [{ terms: [[1, cell]], sign: '=' }];
    return [
      {
        terms: [
          [1, cell],
          [-1, nameOf(release, 'EECO01', own ? parts : [...parts, value])],
        ],
        sign: '=',
      },
    ];
  });
}

/** Who has entered stays counted; so does who was not counted at entry. What a date said before its correction is wrong, as everybody is told. */
function overTime(tables: readonly PrintedTable[]): Statement[] {
  const published = [...new Map(tables.map((table) => [releaseOf(table), table])).values()];
  const holdTogether = (one: PrintedTable, other: PrintedTable): boolean => {
    const turns = [one, other].map((table) => published.findIndex((each) => releaseOf(each) === releaseOf(table)));
    const until = published.slice(0, Math.max(...turns) + 1);
    return [one, other].every(({ date, revision }) => !until.some((each) => each.date === date && each.revision > revision));
  };
  return tables.flatMap((sooner) =>
    tables
      .filter((later) => later.date > sooner.date && holdTogether(sooner, later))
      .flatMap((later) =>
        later.cells.flatMap(({ indicator, key }): Statement[] => {
          if (!/^(EECO|KIM_REACHED|KIM_WORK|KIM_LANG)/.test(indicator)) return [];
          const parts = partsOf(later.dimensions, key);
          const at = (table: PrintedTable, code: string) => nameOf(releaseOf(table), code, parts);
          const grows: Statement = {
            terms: [
              [1, at(sooner, indicator)],
              [-1, at(later, indicator)],
            ],
            sign: '<=',
          };
          if (!indicator.startsWith('EECO')) return [grows];
          return [
            grows,
            {
              terms: [
                ...grows.terms.map(([factor, name]): [number, string] => [-factor, name]),
                [1, at(sooner, 'EECO01')],
                [-1, at(later, 'EECO01')],
              ],
              sign: '<=',
            },
          ];
        }),
      ),
  );
}
