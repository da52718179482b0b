import { registerEnumType } from 'type-graphql';

export enum Gender {
  FEMALE = 'FEMALE',
  MALE = 'MALE',
  NON_BINARY = 'NON_BINARY',
}
registerEnumType(Gender, {
  name: 'Gender',
  description: 'Gender as the ESF+ regulation breaks figures down.',
  valuesConfig: {
    FEMALE: { description: 'women' },
    MALE: { description: 'men' },
    NON_BINARY: { description: 'non-binary: "divers" or no entry in the register' },
  },
});

export enum EmploymentStatus {
  UNEMPLOYED = 'UNEMPLOYED',
  LONG_TERM_UNEMPLOYED = 'LONG_TERM_UNEMPLOYED',
  INACTIVE = 'INACTIVE',
  IN_EDUCATION = 'IN_EDUCATION',
  /** Arbeitsgelegenheit, § 16d SGB II: inactive by Brandenburg's rule */
  WORK_OPPORTUNITY = 'WORK_OPPORTUNITY',
  EMPLOYED = 'EMPLOYED',
}

/** Residence status by section of the AufenthG; the ladder of titles is in indicators. */
export enum ResidenceStatus {
  GESTATTUNG = 'GESTATTUNG',
  DULDUNG = 'DULDUNG',
  DULDUNG_60B = 'DULDUNG_60B',
  AUSB_DULDUNG = 'AUSB_DULDUNG',
  BESCH_DULDUNG = 'BESCH_DULDUNG',
  T_16G = 'T_16G',
  T_104C = 'T_104C',
  T_25A = 'T_25A',
  T_25B = 'T_25B',
  T_25_5 = 'T_25_5',
  T_19D = 'T_19D',
  T_18A = 'T_18A',
  T_18B = 'T_18B',
  T_19C2 = 'T_19C2',
  T_23A = 'T_23A',
  SCHUTZ = 'SCHUTZ',
  T_24 = 'T_24',
  NE = 'NE',
  EINB = 'EINB',
  EU = 'EU',
  SONST = 'SONST',
  UNBEKANNT = 'UNBEKANNT',
}

export enum LanguageLevel {
  A0 = 'A0',
  A1 = 'A1',
  A2 = 'A2',
  B1 = 'B1',
  B2 = 'B2',
  C1 = 'C1',
  C2 = 'C2',
}

export enum ExitReason {
  REGULAR = 'REGULAR',
  EARLY_POSITIVE = 'EARLY_POSITIVE',
  EARLY = 'EARLY',
  MOVED = 'MOVED',
  LEFT_COUNTRY = 'LEFT_COUNTRY',
  CONTACT_LOST = 'CONTACT_LOST',
}

export enum OutcomeKind {
  JOB_SOCIAL_INSURANCE = 'JOB_SOCIAL_INSURANCE',
  MINI_JOB = 'MINI_JOB',
  VOCATIONAL_TRAINING = 'VOCATIONAL_TRAINING',
  INTERNSHIP = 'INTERNSHIP',
  FURTHER_TRAINING = 'FURTHER_TRAINING',
  QUALIFICATION = 'QUALIFICATION',
  LANGUAGE_CERTIFICATE = 'LANGUAGE_CERTIFICATE',
  SCHOOL_CERTIFICATE = 'SCHOOL_CERTIFICATE',
  INTEGRATION_COURSE_REFERRED = 'INTEGRATION_COURSE_REFERRED',
  INTEGRATION_COURSE_ADMITTED = 'INTEGRATION_COURSE_ADMITTED',
  INTEGRATION_COURSE_BLOCKED = 'INTEGRATION_COURSE_BLOCKED',
  INTEGRATION_COURSE_SELF_PAYER = 'INTEGRATION_COURSE_SELF_PAYER',
}
