import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';

/** Anchor for foreign keys: one row per indicator of catalogue.ts, kept in step at every start. */
@Entity({ tableName: 'indicator' })
export class IndicatorReference {
  @PrimaryKey({ type: 'string' })
  code!: string;
}
