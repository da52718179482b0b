import type { Ref } from '@mikro-orm/core';
import { Check, Entity, Enum, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Operation } from '../operations/operation.entity.ts';
import { LanguageLevel } from './codes.ts';
import { Participation } from './participation.entity.ts';

/** One assessment of a person's German after entry; the level at entry stands in the participation. */
@Entity({ tableName: 'language_level_change' })
@Unique({ properties: ['participation', 'assessedOn'] })
@Check({ name: 'language_level_change_says_something', expression: 'level is not null or alpha_level is not null' })
@Check({ name: 'language_level_change_alpha_possible', expression: 'alpha_level between 1 and 4' })
export class LanguageLevelChange {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @ManyToOne(() => Operation, { ref: true })
  operation!: Ref<Operation>;

  @ManyToOne(() => Participation, { ref: true })
  participation!: Ref<Participation>;

  @Enum({ items: () => LanguageLevel, nullable: true })
  level!: LanguageLevel | null;

  @Property({ type: 'smallint', nullable: true })
  alphaLevel!: number | null;

  @Property({ type: 'date' })
  assessedOn!: string;
}
