import type { Ref } from '@mikro-orm/core';
import { Check, Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Measure } from '../measures/measure.entity.ts';
import { FieldOfAction } from '../operations/field-of-action.entity.ts';
import { Operation } from '../operations/operation.entity.ts';

export enum ExpenditureKind {
  /** in the financing plan */
  PLANNED = 'PLANNED',
  /** called from the funding body (Mittelabruf) */
  DRAWN = 'DRAWN',
  /** paid out by the operation */
  SPENT = 'SPENT',
}

export enum CostCategory {
  DIRECT_STAFF = 'DIRECT_STAFF',
  /** flat rate for all remaining costs, where the grant uses one */
  FLAT_RATE_REST = 'FLAT_RATE_REST',
  OTHER = 'OTHER',
}

/** One booking of money, planned, drawn or spent. Cents; corrections are bookings below zero. */
@Entity({ tableName: 'expenditure' })
@Check({
  name: 'expenditure_plan_not_negative',
  expression: "kind <> 'PLANNED' or (esf_plus_eur_cents >= 0 and own_eur_cents >= 0)",
})
export class Expenditure {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @ManyToOne(() => Operation, { ref: true })
  operation!: Ref<Operation>;

  @ManyToOne(() => FieldOfAction, { ref: true, nullable: true })
  fieldOfAction!: Ref<FieldOfAction> | null;

  @ManyToOne(() => Measure, { ref: true, nullable: true })
  measure!: Ref<Measure> | null;

  @Enum({ items: () => ExpenditureKind })
  kind!: ExpenditureKind;

  @Enum({ items: () => CostCategory })
  category!: CostCategory;

  /** day of the payment, or last day of the period that is planned for */
  @Property({ type: 'date' })
  bookedOn!: string;

  @Property({ type: 'bigint', runtimeType: 'number' })
  esfPlusEurCents!: number;

  @Property({ type: 'bigint', runtimeType: 'number' })
  ownEurCents!: number;
}
