import { Arg, Ctx, Float, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { OPERATION } from '../operations/default-operation.ts';
import { Ability, requireAbility } from '../policies.ts';
import { globalId } from '../read/global-id.ts';
import { Language } from './figures.input.ts';
import { setTarget, setThresholds } from './set-target.ts';
import { TargetInput } from './target.input.ts';
import { type TargetWords, targetWords } from './target-words.ts';

const LANGUAGE = { defaultValue: Language.DE, description: 'Language of sentences about what is wrong.' };

const wordsIn = (language: Language): TargetWords => targetWords[language === Language.EN ? 'en' : 'de'];

/** What an operation has set itself. */
@Resolver()
export class TargetResolver {
  @Mutation(() => ID, {
    description:
      'Sets a target and returns its id; the one of the same series and day stays as its predecessor, and figures of an earlier cut-off still show it. For COORDINATION.',
  })
  async setTarget(
    @Arg('input', () => TargetInput, { description: 'The target.' }) input: TargetInput,
    @Arg('language', () => Language, LANGUAGE) language: Language,
    @Ctx() { viewer, today, unitOfWork }: Context,
  ): Promise<string> {
    requireAbility(viewer, Ability.SET_TARGETS);
    const { id } = await unitOfWork((em) => setTarget(em, input, today, wordsIn(language)));
    return globalId('Target', id);
  }

  @Mutation(() => Boolean, {
    description: 'Sets by how much a value may fall short of its plan to be on track, and to be at risk. For COORDINATION.',
  })
  async setAssessmentThresholds(
    @Arg('onTrack', () => Float, { description: 'Share of the plan, such as 0.05.' }) onTrack: number,
    @Arg('atRisk', () => Float, { description: 'Share of the plan, such as 0.15; more than that is off track.' }) atRisk: number,
    @Arg('operation', () => String, OPERATION) operation: string,
    @Arg('language', () => Language, LANGUAGE) language: Language,
    @Ctx() { viewer, unitOfWork }: Context,
  ): Promise<boolean> {
    requireAbility(viewer, Ability.SET_TARGETS);
    await unitOfWork((em) => setThresholds(em, operation, { onTrack, atRisk }, wordsIn(language)));
    return true;
  }
}
