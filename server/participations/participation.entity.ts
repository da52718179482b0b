import { Collection, type Ref } from '@mikro-orm/core';
import { Check, Entity, Enum, ManyToOne, OneToMany, OneToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RecordCorrection } from '../data-protection/record-correction.entity.ts';
import { Operation } from '../operations/operation.entity.ts';
import { Attendance } from './attendance.entity.ts';
import { EmploymentStatus, Gender, LanguageLevel, ResidenceStatus } from './codes.ts';
import { LanguageLevelChange } from './language-level-change.entity.ts';
import { Outcome } from './outcome.entity.ts';
import { Participant } from './participant.entity.ts';
import { ResidenceStatusChange } from './residence-status-change.entity.ts';

/**
 * The record of one person in one operation, counted once however many measures. All person data are those of the day of
 * first entry. Null means "not given"; a record without gender, age, employment status or education is incomplete.
 */
@Entity({ tableName: 'participation' })
@Check({ name: 'participation_age_possible', expression: 'age between 0 and 120' })
@Check({ name: 'participation_education_is_isced', expression: 'education between 0 and 8' })
@Check({ name: 'participation_alpha_level_possible', expression: 'alpha_level between 1 and 4' })
export class Participation {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @ManyToOne(() => Operation, { ref: true })
  operation!: Ref<Operation>;

  @OneToOne(() => Participant, { ref: true })
  participant!: Ref<Participant>;

  /** first entry into any measure of the operation */
  @Property({ type: 'date' })
  enteredOn!: string;

  @Enum({ items: () => Gender, nullable: true })
  gender!: Gender | null;

  /** completed years on the day of first entry */
  @Property({ type: 'smallint', nullable: true })
  age!: number | null;

  @Enum({ items: () => EmploymentStatus, nullable: true })
  employmentStatus!: EmploymentStatus | null;

  /** highest completed ISCED level, 0-8 */
  @Property({ type: 'smallint', nullable: true })
  education!: number | null;

  @Property({ type: 'boolean', nullable: true })
  isThirdCountryNational!: boolean | null;

  @Property({ type: 'boolean', nullable: true })
  hasForeignBackground!: boolean | null;

  /** special category of personal data, Art. 9 GDPR */
  @Property({ type: 'boolean', nullable: true })
  hasDisability!: boolean | null;

  /** special category of personal data, Art. 9 GDPR */
  @Property({ type: 'boolean', nullable: true })
  isMinority!: boolean | null;

  @Property({ type: 'boolean', nullable: true })
  isHomeless!: boolean | null;

  @Property({ type: 'boolean', nullable: true })
  isRural!: boolean | null;

  @Enum({ items: () => ResidenceStatus, nullable: true })
  residenceStatus!: ResidenceStatus | null;

  @Enum({ items: () => LanguageLevel, nullable: true })
  languageLevel!: LanguageLevel | null;

  /** LEO level 1-4; null for literate people and where not given */
  @Property({ type: 'smallint', nullable: true })
  alphaLevel!: number | null;

  @OneToMany(
    () => Attendance,
    (attendance) => attendance.participation,
  )
  attendances = new Collection<Attendance>(this);

  @OneToMany(
    () => Outcome,
    (outcome) => outcome.participation,
  )
  outcomes = new Collection<Outcome>(this);

  @OneToMany(
    () => LanguageLevelChange,
    (change) => change.participation,
  )
  languageLevelChanges = new Collection<LanguageLevelChange>(this);

  @OneToMany(
    () => ResidenceStatusChange,
    (change) => change.participation,
  )
  residenceStatusChanges = new Collection<ResidenceStatusChange>(this);

  @OneToMany(
    () => RecordCorrection,
    (correction) => correction.participation,
  )
  recordCorrections = new Collection<RecordCorrection>(this);
}
