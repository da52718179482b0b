import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { OPERATION } from '../operations/default-operation.ts';
import { Ability, requireAbility } from '../policies.ts';
import { doerOf } from './in-name-of.ts';
import { readPersonFile } from './person-file.ts';
import { personFileText } from './person-file-text.ts';

@ObjectType('PersonFile', { description: 'Everything that is stored about one person, Art. 15 GDPR.' })
class PersonFileType {
  @Field(() => String, { description: 'For machines: JSON.' })
  json!: string;

  @Field(() => String, { description: 'For people: plain German text.' })
  text!: string;

  @Field(() => String, { description: 'For people: plain English text.' })
  textEn!: string;
}

@Resolver()
export class PersonFileResolver {
  @Mutation(() => PersonFileType, {
    description:
      'Everything that is stored about a person, to be handed over; a mutation, for it is written down. For COORDINATION.',
  })
  async disclosePersonFile(
    @Arg('pseudonym', () => String, { description: 'Pseudonym of the person.' }) pseudonym: string,
    @Arg('operation', () => String, OPERATION) operation: string,
    @Ctx() { viewer, transaction, tablesOfPeople, today }: Context,
  ): Promise<PersonFileType> {
    requireAbility(viewer, Ability.PROTECT_DATA);
    const request = { operation, pseudonym, today, doer: doerOf(viewer) };
    const file = await transaction((query) => readPersonFile(query, tablesOfPeople, request));
    return { json: JSON.stringify(file, null, 2), text: personFileText(file, 'de'), textEn: personFileText(file, 'en') };
  }
}
