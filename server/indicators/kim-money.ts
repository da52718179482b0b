import { Additivity, Dimension, Direction, type Entry, Unit } from './definition.ts';
import { own, type Words } from './kim-entry.ts';
import { atEntry, planOf, sumOf } from './measurements.ts';

const { FIELD_OF_ACTION, FUNDING_SOURCE, MEASURE } = Dimension;

const money = (code: string, de: Words, en: Words, kind: string): Entry =>
  own(code, de, en, {
    ...{ unit: Unit.EUR_CENT, additivity: Additivity.SUM, dimensions: [FUNDING_SOURCE, FIELD_OF_ACTION, MEASURE] },
    measurement:
      kind === 'PLANNED'
        ? planOf('money', 'r.planned', "r.kind = 'PLANNED'")
        : sumOf('money', 'r.amount', 'r.booked_on', `r.kind = '${kind}'`),
  });

const COST = {
  population: {
    de: 'Ausgaben des Vorhabens und Menschen mit vollständigem Datensatz',
    en: 'Expenditure of the operation and people with a complete record',
  },
  unit: Unit.EUR_CENT,
  additivity: Additivity.RATIO,
  dimensions: [FIELD_OF_ACTION, MEASURE],
  direction: Direction.LESS_IS_BETTER,
} as const;

/** Money in whole cents. */
export const moneyEntries: readonly Entry[] = [
  own(
    'KIM_FUNDS_GRANTED',
    ['Bewilligte Mittel', 'Zuwendung für die ganze Laufzeit: ESF+-Anteil und Eigenanteil.'],
    ['Funds granted', 'Grant for the whole period: ESF+ part and own part.'],
    {
      ...{ unit: Unit.EUR_CENT, additivity: Additivity.LAST_VALUE, dimensions: [FUNDING_SOURCE], direction: Direction.NEUTRAL },
      measurement: planOf('grant', 'r.amount'),
    },
  ),
  money(
    'KIM_FUNDS_PLANNED',
    ['Geplante Ausgaben', 'Ausgaben nach Finanzierungsplan; innerhalb eines geplanten Abschnitts gleichmäßig verteilt.'],
    ['Planned expenditure', 'Expenditure by the financing plan; spread evenly within each planned section.'],
    'PLANNED',
  ),
  money(
    'KIM_FUNDS_DRAWN',
    ['Abgerufene Mittel', 'Beim Zuwendungsgeber abgerufen.'],
    ['Funds drawn', 'Called from the funding body.'],
    'DRAWN',
  ),
  money('KIM_FUNDS_SPENT', ['Ausgaben', 'Vom Vorhaben gezahlt.'], ['Expenditure', 'Paid by the operation.'], 'SPENT'),
  own(
    'KIM_COST_PER_PERSON',
    ['Ausgaben je Person', 'Ausgaben geteilt durch die Teilnehmenden.'],
    ['Expenditure per person', 'Expenditure divided by the participants.'],
    { ...COST, quotient: ['KIM_FUNDS_SPENT', 'EECO01'], measurement: atEntry() },
  ),
  own(
    'KIM_COST_PER_OUTCOME',
    [
      'Ausgaben je aufgenommener Arbeit oder Ausbildung',
      'Ausgaben geteilt durch die Teilnehmenden, die Arbeit oder Ausbildung begonnen haben.',
    ],
    ['Expenditure per start of work or training', 'Expenditure divided by the participants who started work or training.'],
    { ...COST, quotient: ['KIM_FUNDS_SPENT', 'KIM_WORK_OR_TRAINING'], measurement: atEntry() },
  ),
];
