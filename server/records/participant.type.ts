import { ObjectType } from 'type-graphql';
import { Node } from '../database/base.entity.ts';
import { Participant } from '../participations/participant.entity.ts';
import { Publishes, Related } from '../read/decorators.ts';
import { RecordField } from './record-field.ts';

@Publishes(Participant)
@ObjectType('Participant', { implements: Node, description: 'A person, known by a pseudonym only.' })
export class ParticipantType extends Node {
  @RecordField(() => String, { description: 'Pseudonym within the operation, never a name.', filter: true, order: true })
  pseudonym!: string;

  @Related('Operation that knows the person under this pseudonym.')
  operation!: object;
}
