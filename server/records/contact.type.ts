import { Int, ObjectType } from 'type-graphql';
import { Node } from '../database/base.entity.ts';
import { Gender } from '../participations/codes.ts';
import { Contact } from '../participations/contact.entity.ts';
import { Publishes, Related } from '../read/decorators.ts';
import { LocalDate } from '../scalars.ts';
import { RecordField } from './record-field.ts';

@Publishes(Contact)
@ObjectType('Contact', { implements: Node, description: 'Anonymous count of visits at a low-threshold offer on one day.' })
export class ContactType extends Node {
  @RecordField(() => LocalDate, { description: 'The day.', filter: true, order: true })
  heldOn!: string;

  @RecordField(() => Gender, {
    description: 'Gender of the visitors; null where it was not counted.',
    nullable: true,
    filter: true,
  })
  gender!: Gender | null;

  @RecordField(() => Int, { description: 'Visits.', filter: true, order: true })
  number!: number;

  @Related('The measure.')
  measure!: object;
}
