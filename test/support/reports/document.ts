import { cellId } from '../../../server/disclosure/protection.type.ts';
import { catalogue } from '../../../server/indicators/catalogue.ts';
import { Dimension } from '../../../server/indicators/definition.ts';
import type {
  CellStatus,
  DocumentCell,
  DocumentTable,
  DocumentTarget,
  SnapshotDocument,
} from '../../../server/publication/snapshot-document.type.ts';
import { numberOf } from './numbers.ts';
import { FIELDS, MEASURES, VALUES } from './places.ts';

export interface DocumentOptions {
  /** `cellId` of what is withheld, such as `EECO01|GENDER=NON_BINARY` */
  withheld?: readonly string[];
  /** values instead of the usual ones, by `cellId`; null for a value that is not available */
  values?: Readonly<Record<string, number | null>>;
  /** `cellId` of what a revision has corrected */
  revised?: readonly string[];
  document?: Partial<SnapshotDocument>;
  targets?: readonly Partial<DocumentTarget>[];
  isDemo?: boolean;
}

const { FIELD_OF_ACTION, FUNDING_SOURCE, GENDER, MEASURE } = Dimension;
const codesLike = (pattern: RegExp) => catalogue.map(({ code }) => code).filter((code) => pattern.test(code));
const PERSONS = codesLike(
  /^EECO(0|1[0-7])|^EECR|^KIM_(LANGUAGE_PROGRESS|QUALIFICATION|WORK|TRAINING|WORK_OR_TRAINING|SECURED_TITLE)$/,
);
const OFFERS = ['KIM_WOMEN_SHARE', 'KIM_CONTACTS', 'KIM_PLACES', 'KIM_PLACES_USED', 'KIM_WAITING', 'KIM_COMPLETION'];

/** A snapshot as it is frozen, protected and plausible: what a report of a test is made from. */
export function reportDocument(options: DocumentOptions = {}): SnapshotDocument {
  const table = tableMaker(options);
  const tables = [
    table(
      'persons-gender-field',
      'Menschen nach Säule und Geschlecht',
      'People by pillar and gender',
      [FIELD_OF_ACTION, GENDER],
      PERSONS,
    ),
    table('offers-field', 'Angebote nach Säule', 'Offers by pillar', [FIELD_OF_ACTION], OFFERS),
    table('measures', 'Maßnahmen', 'Measures', [MEASURE], ['EECO01', ...OFFERS]),
    table('money-source', 'Geld nach Quelle', 'Money by source', [FUNDING_SOURCE], codesLike(/^KIM_FUNDS/)),
    table('records', 'Datensätze', 'Records', [], ['KIM_REACHED', 'KIM_INCOMPLETE']),
  ];
  const codes = new Set(tables.flatMap(({ indicators }) => indicators));
  return {
    ...{ format: 'kim-monitor-snapshot/1', date: '2026-09-30', revision: 1, reason: null, threshold: 3 },
    operation: {
      ...{ slug: 'kim-potsdam', title: 'KIM Potsdam', municipality: 'Potsdam', programme: 'KIM', isDemo: options.isDemo ?? true },
      summary: { de: 'Angebote für Zugewanderte.', en: 'Offers for immigrants.' },
      ...{ startsOn: '2026-01-01', endsOn: '2028-12-31', assessment: { onTrack: 0.05, atRisk: 0.15 } },
      ...{ esfPlusEurCents: 109_572_900, ownEurCents: 73_048_600, totalEurCents: 182_621_500 },
      source: 'Landeshauptstadt Potsdam, Pressemitteilung Nr. 614',
    },
    fieldsOfAction: FIELDS,
    providers: [
      { slug: 'volkshochschule', name: 'Volkshochschule (Beispiel)' },
      { slug: 'stadtteilverein', name: 'Stadtteilverein (Beispiel)' },
    ],
    measures: MEASURES,
    indicators: catalogue
      .filter(({ code }) => codes.has(code))
      .map(({ code, version, name, definition, unit, decimals, direction, band, additivity, source }) => ({
        ...{ code, ruleVersion: `${code}/${version}`, name, definition, unit, decimals, direction, additivity, source },
        ...(band && { band }),
      })),
    tables,
    targets: (options.targets ?? USUAL_TARGETS).map((target) => ({ ...TARGET, ...target })),
    notes: [{ de: 'Die Zahlen für September sind vollständig gemeldet.', en: 'The figures for September are complete.' }],
    protection: { audit: { passed: true, cells: 400, withheld: 20 } },
    ...options.document,
  };
}

const TARGET: DocumentTarget = {
  ...{ indicator: 'EECO01', fieldOfAction: null, measure: null, gender: null, dueOn: '2026-12-31', target: 470 },
  ...{ isExample: true, source: 'Beispielziel der Demonstration, kein Beschluss', decidedOn: null, paperNumber: null },
  ...{ planToDate: 351.5, deviation: -50.5, deviationShare: -0.1437, assessment: 'AT_RISK' },
};
const USUAL_TARGETS: readonly Partial<DocumentTarget>[] = [
  {},
  {
    indicator: 'KIM_WOMEN_SHARE',
    target: 0.5,
    planToDate: 0.5,
    deviation: 0.0017,
    deviationShare: 0.0033,
    assessment: 'ON_TRACK',
  },
  {
    indicator: 'KIM_WORK_OR_TRAINING',
    target: 60,
    planToDate: 44.9,
    deviation: -8.9,
    deviationShare: -0.198,
    assessment: 'OFF_TRACK',
  },
  { indicator: 'KIM_LANGUAGE_PROGRESS', target: 95, planToDate: 71, deviation: -5, deviationShare: -0.07, assessment: 'AT_RISK' },
  {
    fieldOfAction: 'SPURWECHSEL',
    target: 185,
    planToDate: 138.4,
    deviation: -17.4,
    deviationShare: -0.1257,
    assessment: 'AT_RISK',
  },
];

function tableMaker({ withheld = [], values = {}, revised = [] }: DocumentOptions) {
  return (id: string, de: string, en: string, dimensions: readonly Dimension[], indicators: readonly string[]): DocumentTable => {
    const lists = dimensions.map((dimension) => VALUES[dimension] ?? []);
    const keys = lists.reduce<string[][]>((rows, list) => rows.flatMap((row) => list.map(({ value }) => [...row, value])), [[]]);
    const cells = indicators.flatMap((indicator) =>
      keys.map((key): DocumentCell => {
        const name = cellId(indicator, dimensions, key);
        const where = Object.fromEntries(dimensions.map((dimension, n) => [dimension, key[n] as string]));
        const value = name in values ? (values[name] as number | null) : numberOf(indicator, where);
        const mark = revised.includes(name) ? ({ isRevised: true } as const) : {};
        return { indicator, key, ...stateOf(value, withheld.includes(name)), ...mark };
      }),
    );
    return { id, title: { de, en }, dimensions, values: lists, indicators, cells };
  };
}

function stateOf(value: number | null, isWithheld: boolean): { value: number | null; status: CellStatus } {
  if (isWithheld) return { value: null, status: 'SUPPRESSED' };
  return value === null ? { value, status: 'NOT_AVAILABLE' } : { value, status: 'PUBLISHED' };
}
