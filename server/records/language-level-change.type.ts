import { Int, ObjectType } from 'type-graphql';
import { Node } from '../database/base.entity.ts';
import { LanguageLevel } from '../participations/codes.ts';
import { LanguageLevelChange } from '../participations/language-level-change.entity.ts';
import { Publishes, Related } from '../read/decorators.ts';
import { LocalDate } from '../scalars.ts';
import { RecordField } from './record-field.ts';

@Publishes(LanguageLevelChange)
@ObjectType('LanguageLevelChange', { implements: Node, description: 'One assessment of a person’s German after entry.' })
export class LanguageLevelChangeType extends Node {
  @RecordField(() => LanguageLevel, { description: 'Level of German.', nullable: true, filter: true })
  level!: LanguageLevel | null;

  @RecordField(() => Int, { description: 'LEO level of literacy, 1 to 4.', nullable: true })
  alphaLevel!: number | null;

  @RecordField(() => LocalDate, { description: 'Day of the assessment.', filter: true, order: true })
  assessedOn!: string;

  @Related('Record of the person.')
  participation!: object;
}
