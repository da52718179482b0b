import { Float, ObjectType } from 'type-graphql';
import { Node } from '../database/base.entity.ts';
import { Attendance } from '../participations/attendance.entity.ts';
import { ExitReason } from '../participations/codes.ts';
import { Publishes, Related } from '../read/decorators.ts';
import { LocalDate } from '../scalars.ts';
import { RecordField } from './record-field.ts';

@Publishes(Attendance)
@ObjectType('Attendance', { implements: Node, description: 'One person in one measure.' })
export class AttendanceType extends Node {
  @RecordField(() => LocalDate, { description: 'First day.', filter: true, order: true })
  enteredOn!: string;

  @RecordField(() => LocalDate, { description: 'Last day; null while it lasts.', nullable: true, filter: true })
  leftOn!: string | null;

  @RecordField(() => Float, { description: 'Hours attended.', nullable: true, filter: true })
  hours!: number | null;

  @RecordField(() => ExitReason, { description: 'How it ended.', nullable: true, filter: true })
  exitReason!: ExitReason | null;

  @RecordField(() => Boolean, { description: 'Looking for work within four weeks after leaving.', nullable: true })
  afterJobSearching!: boolean | null;

  @RecordField(() => Boolean, { description: 'In education or training within four weeks after leaving.', nullable: true })
  afterEducation!: boolean | null;

  @RecordField(() => Boolean, { description: 'Qualification within four weeks after leaving.', nullable: true })
  afterQualification!: boolean | null;

  @RecordField(() => Boolean, { description: 'Employed within four weeks after leaving.', nullable: true })
  afterEmployed!: boolean | null;

  @RecordField(() => Boolean, { description: 'Employed six months after leaving.', nullable: true })
  afterSixMonthsEmployed!: boolean | null;

  @RecordField(() => Boolean, { description: 'In a better place in working life six months after leaving.', nullable: true })
  afterSixMonthsImproved!: boolean | null;

  @Related('Record of the person.')
  participation!: object;

  @Related('The measure.')
  measure!: object;
}
