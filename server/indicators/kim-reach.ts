import { Additivity, Dimension, Direction, type Entry, Moment, PERSON_DIMENSIONS, Unit } from './definition.ts';
import { EVERYBODY } from './described.ts';
import { own } from './kim-entry.ts';
import { atEntry, everybody, incompleteRecords, ratioOf, shareOf, shareOfRows, stockOf, sumOf } from './measurements.ts';

const { FIELD_OF_ACTION, GENDER, MEASURE, PROVIDER } = Dimension;
const OFFERS = [FIELD_OF_ACTION, MEASURE, PROVIDER] as const;
const WITHOUT_GENDER = PERSON_DIMENSIONS.filter((dimension) => dimension !== GENDER);
/** Version of the rules since places and waiting lists have a history. */
const DATED = 2;
const ratio = { unit: Unit.SHARE, decimals: 1, additivity: Additivity.RATIO } as const;

/** Whom KIM reaches, how balanced, and how the offers are used. */
export const reachEntries: readonly Entry[] = [
  own(
    'KIM_REACHED',
    [
      'Erreichte Menschen mit und ohne vollständigen Datensatz',
      'Alle Menschen mit mindestens einer Teilnahme, auch die mit unvollständigem Datensatz; jede Person zählt einmal.',
    ],
    [
      'People reached, with complete or incomplete record',
      'All people with at least one attendance, those with an incomplete record included; every person counts once.',
    ],
    {
      ...{ moment: Moment.ENTRY, population: EVERYBODY, measurement: everybody() },
      entryCondition: {
        de: 'Erster Eintritt bis zum Stichtag; der Datensatz darf unvollständig sein.',
        en: 'First entry by the reporting date; the record may be incomplete.',
      },
    },
  ),
  own(
    'KIM_WOMEN_SHARE',
    ['Anteil der Frauen', 'Frauen unter allen Teilnehmenden. Ausgewogen heißt: zwischen 40 und 60 Prozent.'],
    ['Share of women', 'Women among all participants. Balanced means between 40 and 60 per cent.'],
    {
      ...{ ...ratio, direction: Direction.BAND, band: [0.4, 0.6], moment: Moment.ENTRY, dimensions: WITHOUT_GENDER },
      measurement: shareOf(atEntry(), "r.gender = 'FEMALE'"),
    },
  ),
  own(
    'KIM_GENDER_BALANCE',
    [
      'Ausgewogenheit der Geschlechter',
      'Das Doppelte der kleineren Gruppe, geteilt durch Frauen und Männer zusammen: 100 Prozent heißt gleich viele, 0 Prozent nur ein Geschlecht.',
    ],
    [
      'Gender balance',
      'Twice the smaller group divided by women and men together: 100 per cent means as many of each, 0 per cent one gender only.',
    ],
    {
      ...{ ...ratio, moment: Moment.ENTRY, dimensions: WITHOUT_GENDER },
      measurement: ratioOf(atEntry(), (women, men) => [`2 * least(${women}, ${men})`, `${women} + ${men}`], [
        "r.gender = 'FEMALE'",
        "r.gender = 'MALE'",
      ]),
    },
  ),
  own(
    'KIM_INCOMPLETE',
    [
      'Unvollständige Datensätze',
      'Datensätze ohne Geschlecht, Alter, Erwerbsstatus oder Bildung. Sie zählen in keinem gemeinsamen Indikator.',
    ],
    ['Incomplete records', 'Records without gender, age, employment status or education. They count in no common indicator.'],
    {
      unit: Unit.RECORDS,
      direction: Direction.LESS_IS_BETTER,
      moment: Moment.ENTRY,
      population: EVERYBODY,
      entryCondition: {
        de: 'Erster Eintritt bis zum Stichtag; Geschlecht, Alter, Erwerbsstatus oder Bildung fehlt.',
        en: 'First entry by the reporting date; gender, age, employment status or education is missing.',
      },
      measurement: incompleteRecords(),
    },
  ),
  own(
    'KIM_CONTACTS',
    [
      'Kontakte',
      'Besuche bei offenen Angeboten, ohne Namen gezählt. Wer mehrmals kommt, zählt mehrmals; ein Besuch ist noch keine Teilnahme.',
    ],
    [
      'Contacts',
      'Visits to open offers, counted without names. Who comes several times counts several times; a visit is not a participation.',
    ],
    {
      ...{ unit: Unit.CONTACTS, additivity: Additivity.SUM, dimensions: [GENDER, ...OFFERS] },
      measurement: sumOf('contact', 'r.number', 'r.held_on'),
    },
  ),
  own(
    'KIM_HOURS',
    ['Geleistete Stunden', 'Stunden aller Teilnahmen an Maßnahmen; gebucht auf den Tag des Eintritts in die Maßnahme.'],
    ['Hours attended', 'Hours of all attendances; booked on the day of entry into the measure.'],
    { unit: Unit.HOURS, additivity: Additivity.SUM, measurement: sumOf('attendance', 'r.hours', 'r.entered_on') },
  ),
  own(
    'KIM_COMPLETION',
    [
      'Abschlussquote',
      'Regulär oder vorzeitig mit Erfolg beendete Teilnahmen an allen beendeten Teilnahmen mit bekanntem Grund.',
    ],
    ['Completion rate', 'Attendances that ended as planned or early with success, among all ended ones with a known reason.'],
    {
      ...ratio,
      exitCondition: {
        de: 'Die Teilnahme ist bis zum Stichtag beendet und der Grund bekannt; als abgeschlossen zählt regulär oder vorzeitig mit Erfolg.',
        en: 'The attendance has ended by the reporting date for a known reason; as planned or early with success counts as completed.',
      },
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
    ['Plätze', 'Plätze aller Maßnahmen, die am Stichtag laufen, nach letzter Meldung bis dahin.'],
    ['Places', 'Places of all measures that run on the reporting date, by the last report until then.'],
    {
      ...{
        version: DATED,
        unit: Unit.PLACES,
        additivity: Additivity.LAST_VALUE,
        dimensions: OFFERS,
        direction: Direction.NEUTRAL,
      },
      measurement: stockOf('measure', 'r.places'),
    },
  ),
  own(
    'KIM_PLACES_USED',
    ['Belegte Plätze', 'Menschen, die am Stichtag in einer Maßnahme mit fester Platzzahl sind.'],
    ['Places used', 'People who are in a measure with a fixed number of places on the reporting date.'],
    {
      version: DATED,
      unit: Unit.PLACES,
      additivity: Additivity.LAST_VALUE,
      dimensions: OFFERS,
      entryCondition: {
        de: 'Bis zum Stichtag in eine Maßnahme mit fester Platzzahl eingetreten, die an diesem Tag läuft.',
        en: 'Entered a measure with a fixed number of places by the reporting date, which runs on that day.',
      },
      exitCondition: {
        de: 'Am Stichtag noch nicht aus der Maßnahme ausgetreten.',
        en: 'Has not left the measure on the reporting date.',
      },
      measurement: stockOf('measure', 'r.used'),
    },
  ),
  own(
    'KIM_WAITING',
    ['Warteliste', 'Menschen auf den Wartelisten der Maßnahmen, die am Stichtag laufen, nach letzter Meldung bis dahin.'],
    [
      'Waiting list',
      'People on the waiting lists of the measures that run on the reporting date, by the last report until then.',
    ],
    {
      ...{
        version: DATED,
        unit: Unit.PERSONS,
        additivity: Additivity.LAST_VALUE,
        dimensions: OFFERS,
        direction: Direction.LESS_IS_BETTER,
      },
      measurement: stockOf('measure', 'r.waiting'),
    },
  ),
];
