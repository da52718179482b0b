import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { acting } from '../audit/acting.ts';
import type { Context } from '../context.ts';
import { Language } from '../indicators/figures.input.ts';
import { Ability, requireAbility } from '../policies.ts';
import { type Change, correctRecord } from './correct-record.ts';

const FIELD = 'Column of the attendance file, such as geschlecht; of results ergebnis and ergebnis_am.';

@InputType({ description: 'A value of a record that is wrong, and the right one.' })
class CorrectionInput implements Change {
  @Field(() => String, { description: FIELD })
  field!: string;

  @Field(() => String, { nullable: true, description: 'What stands there, in the words of the file; null: not given.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What is right, in the words of the file; null: not given.' })
  after!: string | null;
}

@ObjectType({ description: 'A value that was corrected.' })
class CorrectedValue implements Change {
  @Field(() => String, { description: FIELD })
  field!: string;

  @Field(() => String, { nullable: true, description: 'Value before, in the words of the file.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'Value now, in the words of the file.' })
  after!: string | null;
}

@Resolver()
export class CorrectionResolver {
  @Mutation(() => [CorrectedValue], {
    description:
      'Corrects values of a record about a person, by the rules of an import; what stood there stays in `recordCorrections`. CONFLICT where something else stands there than `before`. For COORDINATION, and for PROVIDER with its own records.',
  })
  correctRecord(
    @Arg('id', () => ID, {
      description: 'Id of a participant, participation, attendance, outcome, or change of language level or residence status.',
    })
    id: string,
    @Arg('changes', () => [CorrectionInput], { description: 'What is wrong.' }) changes: CorrectionInput[],
    @Arg('reason', () => String, { description: 'Why, 3 to 500 characters, without names.' }) reason: string,
    @Arg('language', () => Language, { defaultValue: Language.DE, description: 'Language of sentences about wrong values.' })
    language: Language,
    @Ctx() { viewer, pool, today }: Context,
  ): Promise<CorrectedValue[]> {
    requireAbility(viewer, Ability.WRITE_RECORDS);
    const given = changes.map(({ field, before, after }) => ({ field, before: before ?? null, after: after ?? null }));
    const by = { role: viewer.role, actor: viewer.actor ?? null };
    return acting(pool, viewer, (client) =>
      correctRecord(async (text, values) => (await client.query(text, values)).rows, {
        id,
        changes: given,
        reason,
        language: language === Language.EN ? 'en' : 'de',
        today,
        by,
      }),
    );
  }
}
