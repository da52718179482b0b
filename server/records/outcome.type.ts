import { ObjectType } from 'type-graphql';
import { Node } from '../database/base.entity.ts';
import { OutcomeKind } from '../participations/codes.ts';
import { Outcome } from '../participations/outcome.entity.ts';
import { Publishes, Related } from '../read/decorators.ts';
import { LocalDate } from '../scalars.ts';
import { RecordField } from './record-field.ts';

@Publishes(Outcome)
@ObjectType('Outcome', { implements: Node, description: 'A dated result of one person.' })
export class OutcomeType extends Node {
  @RecordField(() => OutcomeKind, { description: 'What was reached.', filter: true, order: true })
  kind!: OutcomeKind;

  @RecordField(() => LocalDate, { description: 'Day on which it happened.', filter: true, order: true })
  occurredOn!: string;

  @Related('Record of the person.')
  participation!: object;
}
