import type { Ref } from '@mikro-orm/core';
import { Check, Entity, Enum, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Measure } from '../measures/measure.entity.ts';
import { Operation } from '../operations/operation.entity.ts';

export enum BodyKind {
  /** public administration or public service, at any level (EECO18) */
  PUBLIC_SERVICE = 'PUBLIC_SERVICE',
  /** micro, small or medium enterprise, cooperatives and social enterprises included (EECO19) */
  ENTERPRISE = 'ENTERPRISE',
}

/**
 * An office or a company that the operation supports as such, once per operation from the first support. The people who work
 * there are not recorded: whoever takes part is a participant.
 */
@Entity({ tableName: 'supported_body' })
@Unique({ properties: ['operation', 'name'] })
@Check({ name: 'supported_body_has_a_name', expression: 'length(trim(name)) > 0' })
export class SupportedBody {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @ManyToOne(() => Operation, { ref: true })
  operation!: Ref<Operation>;

  /** through which it was supported first; null where the operation did so itself */
  @ManyToOne(() => Measure, { ref: true, nullable: true })
  measure!: Ref<Measure> | null;

  @Enum({ items: () => BodyKind })
  kind!: BodyKind;

  /** name of the office or company, never of a person */
  @Property({ type: 'string' })
  name!: string;

  /** day of first support */
  @Property({ type: 'date' })
  supportedOn!: string;
}
