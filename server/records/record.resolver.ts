import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Ability } from '../policies.ts';
import { ListQuery } from '../read/root.ts';
import './codes.type.ts';
import { AttendanceType } from './attendance.type.ts';
import { ContactType } from './contact.type.ts';
import { LanguageLevelChangeType } from './language-level-change.type.ts';
import { OutcomeType } from './outcome.type.ts';
import { ParticipantType } from './participant.type.ts';
import { ParticipationType } from './participation.type.ts';
import { RecordCorrectionType } from './record-correction.type.ts';
import { ResidenceStatusChangeType } from './residence-status-change.type.ts';

const about = (what: string) => ({
  ability: Ability.READ_RECORDS,
  description: `${what}; in role PROVIDER the own ones.`,
});

/** Lists of records, for the roles that read them; which rows is a matter of scope.ts. */
@Resolver()
export class RecordResolver {
  @ListQuery(() => ParticipationType, about('Records of people'))
  participations(@Ctx() { reads }: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return reads.root(info);
  }

  @ListQuery(() => ParticipantType, about('People, by pseudonym'))
  participants(@Ctx() { reads }: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return reads.root(info);
  }

  @ListQuery(() => AttendanceType, about('Attendances of measures'))
  attendances(@Ctx() { reads }: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return reads.root(info);
  }

  @ListQuery(() => OutcomeType, about('Results of people'))
  outcomes(@Ctx() { reads }: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return reads.root(info);
  }

  @ListQuery(() => LanguageLevelChangeType, about('Assessments of German after entry'))
  languageLevelChanges(@Ctx() { reads }: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return reads.root(info);
  }

  @ListQuery(() => ResidenceStatusChangeType, about('Changes of residence status after entry'))
  residenceStatusChanges(@Ctx() { reads }: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return reads.root(info);
  }

  @ListQuery(() => RecordCorrectionType, about('Values of records about people that were corrected'))
  recordCorrections(@Ctx() { reads }: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return reads.root(info);
  }

  @ListQuery(() => ContactType, about('Counts of visits at low-threshold offers'))
  contacts(@Ctx() { reads }: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return reads.root(info);
  }
}
