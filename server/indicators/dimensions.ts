import { Dimension, type Source } from './definition.ts';

/*
 * For each source: the SQL expression of a dimension, over the row `r`, or over `o` (the measure with its pillar and provider)
 * where the row is counted once for each offer attended. A dimension that is missing here makes no sense for the source.
 */

const ageGroup =
  "case when r.age < 18 then 'UNDER_18' when r.age < 30 then '18_29' when r.age < 55 then '30_54' else '55_PLUS' end";
const education = "case when r.education <= 2 then 'ISCED_0_2' when r.education <= 4 then 'ISCED_3_4' else 'ISCED_5_8' end";
const employment =
  "case when r.employment_status in ('UNEMPLOYED', 'LONG_TERM_UNEMPLOYED') then 'UNEMPLOYED' when r.employment_status = 'EMPLOYED' then 'EMPLOYED' else 'INACTIVE' end";

const given = (column: string, expression: string): string =>
  `case when ${column} is null then 'NOT_GIVEN' else ${expression} end`;

const person: Partial<Record<Dimension, string>> = {
  GENDER: "coalesce(r.gender, 'NOT_GIVEN')",
  AGE_GROUP: given('r.age', ageGroup),
  EMPLOYMENT_STATUS: given('r.employment_status', employment),
  EDUCATION: given('r.education', education),
  RESIDENCE_STATUS: "coalesce(r.residence_status, 'NOT_GIVEN')",
};
const offer: Partial<Record<Dimension, string>> = { FIELD_OF_ACTION: 'o.field', MEASURE: 'o.measure', PROVIDER: 'o.provider' };
/** Rows that belong to one offer at most and say so themselves. */
const ownOffer = {
  FIELD_OF_ACTION: "coalesce(r.field, 'NOT_GIVEN')",
  MEASURE: "coalesce(r.measure, 'NOT_GIVEN')",
  PROVIDER: "coalesce(r.provider, 'NOT_GIVEN')",
} satisfies Partial<Record<Dimension, string>>;

export const KNOWS_ITS_OFFER: readonly Source[] = ['money', 'grant', 'body'];

export const OFFER_DIMENSIONS: readonly Dimension[] = [Dimension.FIELD_OF_ACTION, Dimension.MEASURE, Dimension.PROVIDER];

export const dimensionSql: Record<Source, Partial<Record<Dimension, string>>> = {
  person: { ...person, ...offer },
  attendance: { ...person, ...offer },
  contact: { GENDER: person.GENDER as string, ...offer },
  measure: offer,
  money: { FUNDING_SOURCE: 'r.funding_source', FIELD_OF_ACTION: ownOffer.FIELD_OF_ACTION, MEASURE: ownOffer.MEASURE },
  grant: { FUNDING_SOURCE: 'r.funding_source' },
  body: ownOffer,
};
