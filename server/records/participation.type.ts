import { Int, ObjectType } from 'type-graphql';
import { Node } from '../database/base.entity.ts';
import { EmploymentStatus, Gender, LanguageLevel, ResidenceStatus } from '../participations/codes.ts';
import { Participation } from '../participations/participation.entity.ts';
import { Publishes, Related } from '../read/decorators.ts';
import { LocalDate } from '../scalars.ts';
import { RecordField } from './record-field.ts';

@Publishes(Participation)
@ObjectType('Participation', {
  implements: Node,
  description: 'The record of one person in one operation, with what was true on the day of first entry.',
})
export class ParticipationType extends Node {
  @RecordField(() => LocalDate, {
    description: 'Day of first entry into any measure of the operation.',
    filter: true,
    order: true,
  })
  enteredOn!: string;

  @RecordField(() => Gender, { description: 'Gender; null where it was not given.', nullable: true, filter: true })
  gender!: Gender | null;

  @RecordField(() => Int, { description: 'Completed years on the day of first entry.', nullable: true, filter: true })
  age!: number | null;

  @RecordField(() => EmploymentStatus, { description: 'Status on the labour market.', nullable: true, filter: true })
  employmentStatus!: EmploymentStatus | null;

  @RecordField(() => Int, { description: 'Highest completed level of education, ISCED 0 to 8.', nullable: true, filter: true })
  education!: number | null;

  @RecordField(() => Boolean, { description: 'Nationality of a state outside the EU.', nullable: true })
  isThirdCountryNational!: boolean | null;

  @RecordField(() => Boolean, { description: 'Foreign background.', nullable: true })
  hasForeignBackground!: boolean | null;

  @RecordField(() => Boolean, {
    description:
      'Disability: a special category of personal data, without filter and order; COORDINATION gives a reason (X-KIM-Reason).',
    nullable: true,
    special: true,
  })
  hasDisability!: boolean | null;

  @RecordField(() => Boolean, {
    description:
      'Member of a minority: a special category of personal data, without filter and order; COORDINATION gives a reason (X-KIM-Reason).',
    nullable: true,
    special: true,
  })
  isMinority!: boolean | null;

  @RecordField(() => Boolean, { description: 'Without a home, or affected by exclusion from housing.', nullable: true })
  isHomeless!: boolean | null;

  @RecordField(() => Boolean, { description: 'From a rural area.', nullable: true })
  isRural!: boolean | null;

  @RecordField(() => ResidenceStatus, {
    description: 'Residence status, without filter and order; COORDINATION gives a reason (X-KIM-Reason).',
    nullable: true,
    special: true,
  })
  residenceStatus!: ResidenceStatus | null;

  @RecordField(() => LanguageLevel, { description: 'Level of German.', nullable: true })
  languageLevel!: LanguageLevel | null;

  @RecordField(() => Int, { description: 'LEO level of literacy, 1 to 4; null for literate people.', nullable: true })
  alphaLevel!: number | null;

  @Related('Operation that the record belongs to.')
  operation!: object;

  @Related('The person.')
  participant!: object;

  @Related('Measures attended; in role PROVIDER the own ones.')
  attendances!: object;

  @Related('Results.')
  outcomes!: object;

  @Related('Assessments of German after entry.')
  languageLevelChanges!: object;

  @Related('Changes of the residence status after entry.')
  residenceStatusChanges!: object;

  @Related('History: values that were corrected; in role PROVIDER of the person and the own measures.')
  recordCorrections!: object;
}
