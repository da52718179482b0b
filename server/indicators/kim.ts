import { Additivity, Dimension, Direction, type Entry, Moment, PERSON_DIMENSIONS, Unit } from './definition.ts';
import { atEntry, firstReached, incompleteRecords, shareOf, shareOfRows, sumOf } from './measurements.ts';

const SOURCE = 'KIM-Monitor, eigene Kennzahl';
const { FIELD_OF_ACTION, FUNDING_SOURCE, GENDER, MEASURE, PROVIDER } = Dimension;
const OFFERS = [FIELD_OF_ACTION, MEASURE, PROVIDER] as const;

type Words = [name: string, definition: string];

type Rest = Pick<Entry, 'measurement'> & Partial<Entry>;

const own = (code: string, de: Words, en: Words, rest: Rest): Entry => ({
  code,
  name: { de: de[0], en: en[0] },
  definition: { de: de[1], en: en[1] },
  moment: Moment.AS_OF,
  additivity: Additivity.DISTINCT_PERSONS,
  source: SOURCE,
  ...rest,
});

const money = (code: string, de: Words, en: Words, kind: string): Entry =>
  own(code, de, en, {
    unit: Unit.EUR_CENT,
    additivity: Additivity.SUM,
    dimensions: [FUNDING_SOURCE, FIELD_OF_ACTION, MEASURE],
    measurement: sumOf('money', kind === 'PLANNED' ? 'r.planned' : 'r.amount', {
      ...(kind === 'PLANNED' ? { isPlan: true } : { day: 'r.booked_on' }),
      condition: `r.kind = '${kind}'`,
    }),
  });

export const kimEntries: readonly Entry[] = [
  own(
    'KIM_WOMEN_SHARE',
    ['Anteil der Frauen', 'Frauen unter allen Teilnehmenden. Ausgewogen heißt: zwischen 40 und 60 Prozent.'],
    ['Share of women', 'Women among all participants. Balanced means between 40 and 60 per cent.'],
    {
      unit: Unit.SHARE,
      decimals: 1,
      direction: Direction.BAND,
      band: [0.4, 0.6],
      additivity: Additivity.RATIO,
      moment: Moment.ENTRY,
      dimensions: PERSON_DIMENSIONS.filter((dimension) => dimension !== GENDER),
      measurement: shareOf(atEntry(), "r.gender = 'FEMALE'"),
    },
  ),
  own(
    'KIM_INCOMPLETE',
    [
      'Unvollständige Datensätze',
      'Datensätze ohne Geschlecht, Alter, Erwerbsstatus oder Bildung. Sie zählen in keiner anderen Kennzahl zu Personen.',
    ],
    [
      'Incomplete records',
      'Records without gender, age, employment status or education. They count in no other indicator of persons.',
    ],
    { unit: Unit.RECORDS, direction: Direction.LESS_IS_BETTER, moment: Moment.ENTRY, measurement: incompleteRecords() },
  ),
  own(
    'KIM_CONTACTS',
    [
      'Kontakte',
      'Besuche bei offenen Angeboten, ohne Namen gezählt. Wer mehrmals kommt, zählt mehrmals; niemand wird dadurch Teilnehmende oder Teilnehmender.',
    ],
    [
      'Contacts',
      'Visits to open offers, counted without names. Who comes several times counts several times; nobody becomes a participant by it.',
    ],
    {
      unit: Unit.CONTACTS,
      additivity: Additivity.SUM,
      dimensions: [GENDER, ...OFFERS],
      measurement: sumOf('contact', 'r.number', { day: 'r.held_on' }),
    },
  ),
  own(
    'KIM_LANGUAGE_PROGRESS',
    [
      'Deutsch oder Schrift verbessert',
      'Teilnehmende, deren Sprachniveau oder Alpha-Level nach dem Eintritt um mindestens eine Stufe gestiegen ist.',
    ],
    ['Better German or literacy', 'Participants whose language level or literacy level rose by at least one step after entry.'],
    { measurement: firstReached('r.language_on', 'language') },
  ),
  own(
    'KIM_QUALIFICATION',
    [
      'Abschluss oder Zertifikat erlangt',
      'Teilnehmende mit Qualifizierung, Sprachzertifikat oder Schulabschluss nach dem Eintritt.',
    ],
    ['Certificate gained', 'Participants with a qualification, language certificate or school certificate after entry.'],
    { measurement: firstReached('r.qualification_on', 'outcome') },
  ),
  own(
    'KIM_WORK',
    [
      'Arbeit aufgenommen',
      'Teilnehmende, die nach dem Eintritt eine sozialversicherungspflichtige Arbeit oder einen Minijob begonnen haben.',
    ],
    ['Started work', 'Participants who started a job subject to social insurance or a mini-job after entry.'],
    { measurement: firstReached('r.work_on', 'outcome') },
  ),
  own(
    'KIM_TRAINING',
    ['Ausbildung begonnen', 'Teilnehmende, die nach dem Eintritt eine Berufsausbildung begonnen haben.'],
    ['Started vocational training', 'Participants who started vocational training after entry.'],
    { measurement: firstReached('r.training_on', 'outcome') },
  ),
  own(
    'KIM_WORK_OR_TRAINING',
    [
      'Arbeit oder Ausbildung begonnen',
      'Teilnehmende, die nach dem Eintritt Arbeit aufgenommen oder eine Berufsausbildung begonnen haben; jede Person zählt einmal.',
    ],
    ['Started work or training', 'Participants who started work or vocational training after entry; every person counts once.'],
    { measurement: firstReached('least(r.work_on, r.training_on)', 'outcome') },
  ),
  own(
    'KIM_SECURED_TITLE',
    [
      'Aufenthalt gesichert',
      'Teilnehmende mit Gestattung oder Duldung beim Eintritt, die danach einen Aufenthaltstitel bekommen haben (auch § 16g und § 104c AufenthG).',
    ],
    [
      'Secured residence title',
      'Participants with permission to stay or toleration at entry who were granted a residence title afterwards (§§ 16g and 104c included).',
    ],
    { measurement: firstReached('r.title_on', 'title') },
  ),
  own(
    'KIM_HOURS',
    ['Geleistete Stunden', 'Stunden aller Teilnahmen an Maßnahmen; gebucht auf den Tag des Eintritts in die Maßnahme.'],
    ['Hours attended', 'Hours of all attendances; booked on the day of entry into the measure.'],
    { unit: Unit.HOURS, additivity: Additivity.SUM, measurement: sumOf('attendance', 'r.hours', { day: 'r.entered_on' }) },
  ),
  own(
    'KIM_COMPLETION',
    [
      'Abschlussquote',
      'Regulär oder vorzeitig mit Erfolg beendete Teilnahmen an allen beendeten Teilnahmen mit bekanntem Grund.',
    ],
    ['Completion rate', 'Attendances that ended as planned or early with success, among all ended ones with a known reason.'],
    {
      unit: Unit.SHARE,
      decimals: 1,
      additivity: Additivity.RATIO,
      measurement: shareOfRows(
        'attendance',
        'r.left_on',
        "r.exit_reason in ('REGULAR', 'EARLY_POSITIVE')",
        'r.exit_reason is not null',
      ),
    },
  ),
  own(
    'KIM_PLACES',
    ['Plätze', 'Plätze aller Maßnahmen, die am Stichtag laufen.'],
    ['Places', 'Places of all measures that run on the reporting date.'],
    {
      unit: Unit.PLACES,
      additivity: Additivity.LAST_VALUE,
      dimensions: OFFERS,
      direction: Direction.NEUTRAL,
      measurement: sumOf('measure', 'r.places'),
    },
  ),
  own(
    'KIM_PLACES_USED',
    ['Belegte Plätze', 'Menschen, die am Stichtag in einer Maßnahme mit fester Platzzahl sind.'],
    ['Places used', 'People who are in a measure with a fixed number of places on the reporting date.'],
    { unit: Unit.PLACES, additivity: Additivity.LAST_VALUE, dimensions: OFFERS, measurement: sumOf('measure', 'r.used') },
  ),
  own(
    'KIM_WAITING',
    ['Warteliste', 'Menschen auf den Wartelisten der Maßnahmen nach letzter Meldung.'],
    ['Waiting list', 'People on the waiting lists of the measures, last report.'],
    {
      unit: Unit.PERSONS,
      additivity: Additivity.LAST_VALUE,
      dimensions: OFFERS,
      direction: Direction.LESS_IS_BETTER,
      measurement: sumOf('measure', 'r.waiting'),
    },
  ),
  own(
    'KIM_FUNDS_GRANTED',
    ['Bewilligte Mittel', 'Zuwendung für die ganze Laufzeit: ESF+-Anteil und Eigenanteil.'],
    ['Funds granted', 'Grant for the whole period: ESF+ part and own part.'],
    {
      unit: Unit.EUR_CENT,
      additivity: Additivity.LAST_VALUE,
      dimensions: [FUNDING_SOURCE],
      direction: Direction.NEUTRAL,
      measurement: sumOf('grant', 'r.amount', { isPlan: true }),
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
];
