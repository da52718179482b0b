import type { Additivity, DataClass, Dimension, Direction, Moment, Unit } from '#lib/gql/graphql.ts';
import type { Locale } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';

type Say = (inputs: Record<string, never>, options: { locale: Locale }) => string;
type Count = (inputs: { count: number }, options: { locale: Locale }) => string;

const COUNTED: Partial<Record<Unit, Count>> = {
  PERSONS: m.ind_unit_persons,
  RECORDS: m.ind_unit_records,
  CONTACTS: m.ind_unit_contacts,
  HOURS: m.ind_unit_hours,
  PLACES: m.ind_unit_places,
  BODIES: m.ind_unit_bodies,
};

/** What stands behind a number: "Mensch", "Menschen"; empty where the number says it itself (per cent, euros). */
export const nounOf = (unit: Unit, count: number, locale: Locale): string => COUNTED[unit]?.({ count }, { locale }) ?? '';

/** Name of a unit, such as at an axis. */
export function unitName(unit: Unit, locale: Locale): string {
  if (unit === 'SHARE') return m.ind_unit_share({}, { locale });
  return unit === 'EUR_CENT' ? m.ind_unit_euro({}, { locale }) : nounOf(unit, 2, locale);
}

const DIMENSIONS: Record<Dimension, Say> = {
  GENDER: m.ind_dim_gender,
  AGE_GROUP: m.ind_dim_age,
  FIELD_OF_ACTION: m.ind_dim_pillar,
  MEASURE: m.ind_dim_measure,
  PROVIDER: m.ind_dim_provider,
  EMPLOYMENT_STATUS: m.ind_dim_employment,
  EDUCATION: m.ind_dim_education,
  RESIDENCE_STATUS: m.ind_dim_residence,
  FUNDING_SOURCE: m.ind_dim_funding,
  PERIOD: m.ind_dim_period,
};
export const dimensionName = (dimension: Dimension, locale: Locale): string => DIMENSIONS[dimension]({}, { locale });

const MOMENTS: Record<Moment, Say> = {
  ENTRY: m.data_moment_ENTRY,
  LEAVING: m.data_moment_LEAVING,
  SIX_MONTHS: m.data_moment_SIX_MONTHS,
  AS_OF: m.data_moment_AS_OF,
};
export const momentName = (moment: Moment, locale: Locale): string => MOMENTS[moment]({}, { locale });

const DIRECTIONS: Record<Direction, Say> = {
  MORE_IS_BETTER: m.ind_direction_more,
  LESS_IS_BETTER: m.ind_direction_less,
  BAND: m.ind_direction_band,
  NEUTRAL: m.ind_direction_neutral,
};
export const directionName = (direction: Direction, locale: Locale): string => DIRECTIONS[direction]({}, { locale });

const ADDITIVITIES: Record<Additivity, Say> = {
  DISTINCT_PERSONS: m.ind_additivity_persons,
  DISTINCT_BODIES: m.ind_additivity_bodies,
  SUM: m.ind_additivity_sum,
  LAST_VALUE: m.ind_additivity_last,
  RATIO: m.ind_additivity_ratio,
};
export const additivityName = (additivity: Additivity, locale: Locale): string => ADDITIVITIES[additivity]({}, { locale });

const DATA_CLASSES: Record<DataClass, Say> = {
  NOT_PERSONAL: m.ind_data_class_none,
  ANONYMOUS: m.ind_data_class_anonymous,
  PERSONAL: m.ind_data_class_personal,
  SPECIAL_CATEGORY: m.ind_data_class_special,
};
export const dataClassName = (dataClass: DataClass, locale: Locale): string => DATA_CLASSES[dataClass]({}, { locale });
