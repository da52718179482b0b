/** A text in both languages of the interface. */
export interface Text {
  de: string;
  en: string;
}

export enum Unit {
  PERSONS = 'PERSONS',
  RECORDS = 'RECORDS',
  CONTACTS = 'CONTACTS',
  SHARE = 'SHARE',
  EUR_CENT = 'EUR_CENT',
  HOURS = 'HOURS',
  PLACES = 'PLACES',
  BODIES = 'BODIES',
}

export enum Direction {
  MORE_IS_BETTER = 'MORE_IS_BETTER',
  LESS_IS_BETTER = 'LESS_IS_BETTER',
  BAND = 'BAND',
  NEUTRAL = 'NEUTRAL',
}

export enum Moment {
  ENTRY = 'ENTRY',
  LEAVING = 'LEAVING',
  SIX_MONTHS = 'SIX_MONTHS',
  AS_OF = 'AS_OF',
}

export enum Additivity {
  DISTINCT_PERSONS = 'DISTINCT_PERSONS',
  DISTINCT_BODIES = 'DISTINCT_BODIES',
  SUM = 'SUM',
  LAST_VALUE = 'LAST_VALUE',
  RATIO = 'RATIO',
}

/** What the rows behind a number are to data protection. */
export enum DataClass {
  NOT_PERSONAL = 'NOT_PERSONAL',
  ANONYMOUS = 'ANONYMOUS',
  PERSONAL = 'PERSONAL',
  SPECIAL_CATEGORY = 'SPECIAL_CATEGORY',
}

export enum Dimension {
  GENDER = 'GENDER',
  AGE_GROUP = 'AGE_GROUP',
  FIELD_OF_ACTION = 'FIELD_OF_ACTION',
  MEASURE = 'MEASURE',
  PROVIDER = 'PROVIDER',
  EMPLOYMENT_STATUS = 'EMPLOYMENT_STATUS',
  EDUCATION = 'EDUCATION',
  RESIDENCE_STATUS = 'RESIDENCE_STATUS',
  FUNDING_SOURCE = 'FUNDING_SOURCE',
  /** of published tables only: years, quarters and months, such as 2026, 2026-Q3, 2026-09 */
  PERIOD = 'PERIOD',
}

/** Every dimension that a count of persons can be broken down by. */
export const PERSON_DIMENSIONS: readonly Dimension[] = [
  Dimension.GENDER,
  Dimension.AGE_GROUP,
  Dimension.FIELD_OF_ACTION,
  Dimension.MEASURE,
  Dimension.PROVIDER,
  Dimension.EMPLOYMENT_STATUS,
  Dimension.EDUCATION,
  Dimension.RESIDENCE_STATUS,
];

/** Rows that a number is made of; figures-sql.ts says what each holds. */
export type Source = 'person' | 'attendance' | 'contact' | 'measure' | 'money' | 'grant' | 'body';

/** Parts of a person's row that cost a join and are joined only where a rule needs them. */
export type PersonPart = 'exit' | 'presence' | 'outcome' | 'language' | 'title';

/** One condition of a rule. A record that fails it is excluded for this reason; the order of the steps is the order of the waterfall. */
export interface Step {
  reason: Reason;
  sql: string;
}

export type Reason =
  | 'NOT_IN_PERIOD'
  | 'INCOMPLETE'
  | 'COMPLETE'
  | 'NOT_APPLICABLE_AT_ENTRY'
  | 'NOT_YET_LEFT'
  | 'SIX_MONTHS_NOT_OVER'
  | 'NOT_REACHED';

/** How the number is computed from rows of its source; SQL fragments refer to the row as `r`. */
export interface Measurement {
  source: Source;
  needs: readonly PersonPart[];
  /** for counts of persons: what a record must fulfil to count */
  steps: readonly Step[];
  /** aggregates: one for a value, two (numerator, denominator) for a ratio */
  aggregates: readonly [string] | readonly [string, string];
  /** true for a record whose answer to the question behind the last step was not given, among those that pass the steps before */
  notGiven?: string;
  /** day on which the answer is due, where it is not that of the entry */
  dueOn?: string;
  /** also known for days to come: plans and grants */
  isPlan?: boolean;
}

export interface IndicatorDefinition {
  code: string;
  /** raised whenever the rule changes; stands in every lineage */
  version: number;
  name: Text;
  definition: Text;
  unit: Unit;
  decimals: number;
  direction: Direction;
  /** for BAND: lower and upper bound of what is balanced, as shares */
  band?: readonly [number, number];
  moment: Moment;
  additivity: Additivity;
  dimensions: readonly Dimension[];
  source: string;
  /** whom or what it is counted from */
  population: Text;
  /** what must hold on the day of first entry, and of the exit, for a record to count */
  entryCondition: Text;
  exitCondition: Text;
  dataClass: DataClass;
  /** rule of the Land that differs from the common one */
  variant: Text | null;
  measurement: Measurement;
  /** one indicator divided by another: those are counted, `measurement` only says that persons are behind it */
  quotient?: readonly [over: string, under: string];
}

type Shared =
  | ('version' | 'unit' | 'decimals' | 'direction' | 'dimensions')
  | ('population' | 'entryCondition' | 'exitCondition' | 'dataClass' | 'variant');

/** An entry of the catalogue says what is its own; the rest is filled in by catalogue.ts. */
export type Entry = Omit<IndicatorDefinition, Shared> & Partial<Pick<IndicatorDefinition, Shared>>;
