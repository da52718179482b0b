import { ObjectType } from 'type-graphql';
import { RecordCorrection } from '../data-protection/record-correction.entity.ts';
import { Node } from '../database/base.entity.ts';
import { Publishes, Related } from '../read/decorators.ts';
import { Instant } from '../scalars.ts';
import { RecordField } from './record-field.ts';

@Publishes(RecordCorrection)
@ObjectType('RecordCorrection', { implements: Node, description: 'One value of a record about a person that was corrected.' })
export class RecordCorrectionType extends Node {
  @RecordField(() => String, { description: 'Type of the corrected record, such as Attendance.' })
  subjectType!: string;

  @RecordField(() => String, { description: 'Column of the attendance file that was corrected, such as geschlecht.' })
  field!: string;

  @RecordField(() => String, {
    description:
      'Value before, in the words of the file, which may be of a special category; null: not given. COORDINATION gives a reason (X-KIM-Reason).',
    nullable: true,
    special: true,
  })
  before!: string | null;

  @RecordField(() => String, {
    description:
      'Value after, in the words of the file, which may be of a special category; null: not given. COORDINATION gives a reason (X-KIM-Reason).',
    nullable: true,
    special: true,
  })
  after!: string | null;

  @RecordField(() => String, { description: 'Why it was corrected.' })
  reason!: string;

  @RecordField(() => Instant, { description: 'When it was corrected.' })
  correctedAt!: string;

  @RecordField(() => String, { description: 'Role of whoever corrected it.' })
  role!: string;

  @Related('Record of the person.')
  participation!: object;
}
