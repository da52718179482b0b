import { ObjectType } from 'type-graphql';
import { Node } from '../database/base.entity.ts';
import { ResidenceStatus } from '../participations/codes.ts';
import { ResidenceStatusChange } from '../participations/residence-status-change.entity.ts';
import { Publishes, Related } from '../read/decorators.ts';
import { LocalDate } from '../scalars.ts';
import { RecordField } from './record-field.ts';

@Publishes(ResidenceStatusChange)
@ObjectType('ResidenceStatusChange', { implements: Node, description: 'One step of a person’s residence status after entry.' })
export class ResidenceStatusChangeType extends Node {
  @RecordField(() => ResidenceStatus, {
    description: 'The new status, without filter and order; COORDINATION gives a reason (X-KIM-Reason).',
    special: true,
  })
  status!: ResidenceStatus;

  @RecordField(() => LocalDate, { description: 'First day of the status.', filter: true, order: true })
  validFrom!: string;

  @Related('Record of the person.')
  participation!: object;
}
