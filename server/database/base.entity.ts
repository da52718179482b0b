import { PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Field, ID, InterfaceType } from 'type-graphql';
import { Filter, Order } from '../read/decorators.ts';

/** Everything that has an identity in the API. `id` is opaque: it is made from type and row, see read/global-id.ts. */
@InterfaceType('Node', { description: 'Anything with an identity; `node(id:)` finds it again.' })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque identity, stable over time.' })
  @PrimaryKey({ type: 'integer', autoincrement: true })
  @Filter()
  @Order()
  id!: number;
}
