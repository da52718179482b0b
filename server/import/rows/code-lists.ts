import { EmploymentStatus, ExitReason, Gender, LanguageLevel, ResidenceStatus } from '../../participations/codes.ts';

export type Code = string | number | boolean;
/** Words of the file and the values they stand for. */
export type CodeList = ReadonlyMap<string, Code>;

export const GENDERS: CodeList = new Map([
  ['w', Gender.FEMALE],
  ['m', Gender.MALE],
  ['d', Gender.NON_BINARY],
]);

export const EMPLOYMENT_STATUSES: CodeList = new Map([
  ['arbeitslos', EmploymentStatus.UNEMPLOYED],
  ['langzeitarbeitslos', EmploymentStatus.LONG_TERM_UNEMPLOYED],
  ['nichterwerbstaetig', EmploymentStatus.INACTIVE],
  ['in_bildung', EmploymentStatus.IN_EDUCATION],
  ['agh', EmploymentStatus.WORK_OPPORTUNITY],
  ['erwerbstaetig', EmploymentStatus.EMPLOYED],
]);

export const EXIT_REASONS: CodeList = new Map([
  ['regulaer', ExitReason.REGULAR],
  ['vorzeitig_positiv', ExitReason.EARLY_POSITIVE],
  ['vorzeitig', ExitReason.EARLY],
  ['wegzug', ExitReason.MOVED],
  ['ausreise', ExitReason.LEFT_COUNTRY],
  ['kontakt_verloren', ExitReason.CONTACT_LOST],
]);

export const RESIDENCE_STATUSES: CodeList = inLowerCase(ResidenceStatus);
export const LANGUAGE_LEVELS: CodeList = inLowerCase(LanguageLevel);

export const YES_NO: CodeList = new Map([
  ['ja', true],
  ['nein', false],
]);

function inLowerCase(codes: Record<string, string>): CodeList {
  return new Map(Object.values(codes).map((code) => [code.toLowerCase(), code]));
}
