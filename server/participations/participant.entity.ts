import type { Ref } from '@mikro-orm/core';
import { Check, Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Operation } from '../operations/operation.entity.ts';

/** A person, known by a pseudonym only and never by a name. */
@Entity({ tableName: 'participant' })
@Unique({ properties: ['operation', 'pseudonym'] })
@Check({ name: 'participant_pseudonym_length', expression: 'length(pseudonym) between 3 and 64' })
export class Participant {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @ManyToOne(() => Operation, { ref: true })
  operation!: Ref<Operation>;

  @Property({ type: 'string' })
  pseudonym!: string;
}
