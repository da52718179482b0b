import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Role } from '../auth/viewer.ts';
import { Node } from '../database/base.entity.ts';
import { Filter, Order } from '../read/decorators.ts';
import { Instant, LocalDate } from '../scalars.ts';
import { AuditAction } from './append.ts';

registerEnumType(AuditAction, {
  name: 'AuditAction',
  description: 'What was done.',
  valuesConfig: {
    SIGNED_IN: { description: 'Somebody signed in.' },
    SIGN_IN_FAILED: { description: 'A password or code was wrong.' },
    SIGNED_OUT: { description: 'Somebody ended sessions.' },
    RECORDS_READ: { description: 'Records about people were read, counted or filtered by.' },
    REFUSED: { description: 'A request was refused.' },
    AUDIT_LOG_READ: { description: 'This log was read.' },
    EXPORTED: { description: 'Something that is not public was exported.' },
    CHANGED: { description: 'Rows were made, changed or deleted.' },
    FROZEN: { description: 'A snapshot was frozen.' },
    RELEASED: { description: 'A snapshot was made public.' },
    GRANTED: { description: 'Accounts, roles, invitations, tokens or second factors changed.' },
    IMPORTED: { description: 'A file was imported, or refused because of errors.' },
    ERASED: { description: 'Values of a person were erased.' },
    DISCLOSED_TO_PERSON: { description: 'A person was given what is stored about them.' },
    CONFIGURED: { description: 'A setting changed.' },
    SEEDED: { description: 'Demonstration data were filled in.' },
    VERIFIED: { description: 'The whole log was checked.' },
  },
});

/** One entry, over a view of log, values and chain: the API only reads it. */
@ObjectType({ implements: Node, description: 'What somebody did, for role AUDITOR. Ids, never names.' })
@Entity({ tableName: 'audit_entry' })
export class AuditEntry extends Node {
  @Field(() => Instant, { description: 'When.' })
  @Property({ type: 'datetime', columnType: 'timestamptz' })
  @Order()
  at!: string;

  @Field(() => LocalDate, { description: 'The day in Germany.' })
  @Property({ type: 'date' })
  @Filter()
  day!: string;

  @Field(() => String, {
    description: 'Who: `user:ID`, `token:ID`, `command:NAME`, `system`, `anonymous`, or `database:ROLE` past the application.',
  })
  @Property({ type: 'text' })
  @Filter()
  actor!: string;

  @Field(() => Role, { nullable: true, description: 'In which role.' })
  @Enum({ items: () => Role, nullable: true })
  @Filter()
  role!: Role | null;

  @Field(() => AuditAction, { description: 'What was done.' })
  @Enum({ items: () => AuditAction })
  @Filter()
  action!: AuditAction;

  @Field(() => String, { nullable: true, description: 'Type of what it was done to, as in this API.' })
  @Property({ type: 'text', nullable: true })
  @Filter()
  subjectType!: string | null;

  @Field(() => String, { nullable: true, description: 'Id within the database of what it was done to.' })
  @Property({ type: 'text', nullable: true })
  @Filter()
  subjectId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Numbers in the database that `details` names: participations whose records were read, or rows that are new; a blank before and after each, for `contains`.',
  })
  @Property({ type: 'text', nullable: true })
  @Filter()
  named!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, where somebody said so.' })
  @Property({ type: 'text', nullable: true })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Network that a sign-in came from, shortened.' })
  @Property({ type: 'text', nullable: true })
  network!: string | null;

  @Field(() => String, { description: 'More about it, as a JSON object.' })
  @Property({ type: 'text' })
  details!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Values before a change, as a JSON object; null for records of people, of which `details` names the columns.',
  })
  @Property({ type: 'text', nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'Values after it, in the same way.' })
  @Property({ type: 'text', nullable: true })
  after!: string | null;

  @Field(() => Int, { nullable: true, description: 'Place in the chain; null for about a second.' })
  @Property({ type: 'integer', nullable: true })
  position!: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the entry together with the hash before it.' })
  @Property({ type: 'text', nullable: true })
  hash!: string | null;
}
