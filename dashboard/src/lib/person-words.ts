import type { EmploymentStatus, Gender } from '#lib/gql/graphql.ts';
import type { Locale } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';

type Say = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const GENDERS: Record<Gender, Say> = { FEMALE: m.rec_female, MALE: m.rec_male, NON_BINARY: m.rec_non_binary };
const EMPLOYMENT: Record<EmploymentStatus, Say> = {
  UNEMPLOYED: m.rec_unemployed,
  LONG_TERM_UNEMPLOYED: m.rec_long_term_unemployed,
  INACTIVE: m.rec_inactive,
  IN_EDUCATION: m.rec_in_education,
  WORK_OPPORTUNITY: m.rec_work_opportunity,
  EMPLOYED: m.rec_employed,
};

/** What is said of one person, in words. */
export const genderName = (gender: Gender, locale: Locale): string => GENDERS[gender]({}, { locale });
export const employmentName = (status: EmploymentStatus, locale: Locale): string => EMPLOYMENT[status]({}, { locale });
