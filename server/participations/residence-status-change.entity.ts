import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Operation } from '../operations/operation.entity.ts';
import { ResidenceStatus } from './codes.ts';
import { Participation } from './participation.entity.ts';

/** One step of a person's residence-status history after entry; the status at entry stands in the participation. */
@Entity({ tableName: 'residence_status_change' })
@Unique({ properties: ['participation', 'validFrom'] })
export class ResidenceStatusChange {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @ManyToOne(() => Operation, { ref: true })
  operation!: Ref<Operation>;

  @ManyToOne(() => Participation, { ref: true })
  participation!: Ref<Participation>;

  @Enum({ items: () => ResidenceStatus })
  status!: ResidenceStatus;

  @Property({ type: 'date' })
  validFrom!: string;
}
