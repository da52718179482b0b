import type { Ref } from '@mikro-orm/core';
import { Check, Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Measure } from '../measures/measure.entity.ts';
import { Operation } from '../operations/operation.entity.ts';
import { Gender } from './codes.ts';

/** Anonymous count of visits at a low-threshold offer on one day. Never a participant. */
@Entity({ tableName: 'contact' })
@Check({ name: 'contact_number_positive', expression: 'number > 0' })
export class Contact {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @ManyToOne(() => Operation, { ref: true })
  operation!: Ref<Operation>;

  @ManyToOne(() => Measure, { ref: true })
  measure!: Ref<Measure>;

  @Property({ type: 'date' })
  heldOn!: string;

  /** null where the visitors were not counted by gender */
  @Enum({ items: () => Gender, nullable: true })
  gender!: Gender | null;

  @Property({ type: 'integer' })
  number!: number;
}
