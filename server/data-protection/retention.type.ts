import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Instant, LocalDate } from '../scalars.ts';

export enum KeptBecauseCode {
  PAYMENT_YEAR_UNKNOWN = 'PAYMENT_YEAR_UNKNOWN',
  RETENTION_NOT_OVER = 'RETENTION_NOT_OVER',
  PROCEEDINGS = 'PROCEEDINGS',
  COMMISSION_REQUEST = 'COMMISSION_REQUEST',
}
registerEnumType(KeptBecauseCode, {
  name: 'KeptBecause',
  description: 'Why records about people have to be kept.',
  valuesConfig: {
    PAYMENT_YEAR_UNKNOWN: { description: 'The year of the last payment is not known yet.' },
    RETENTION_NOT_OVER: { description: 'Five years after the year of the last payment are not over.' },
    PROCEEDINGS: { description: 'Legal proceedings are under way.' },
    COMMISSION_REQUEST: { description: 'The European Commission has asked for documents.' },
  },
});

export enum HoldKindCode {
  PROCEEDINGS = 'PROCEEDINGS',
  COMMISSION_REQUEST = 'COMMISSION_REQUEST',
}
registerEnumType(HoldKindCode, {
  name: 'HoldKind',
  description: 'What lets the retention period stand still.',
  valuesConfig: {
    PROCEEDINGS: { description: 'Legal proceedings.' },
    COMMISSION_REQUEST: { description: 'A request of the European Commission.' },
  },
});

@ObjectType({ description: 'A time during which nothing is erased and the retention period stands still.' })
export class RetentionHold {
  @Field(() => ID, { description: 'Number of the hold.' })
  id!: string;

  @Field(() => HoldKindCode, { description: 'What it is.' })
  kind!: HoldKindCode;

  @Field(() => String, { description: 'Why, in the words of the coordination.' })
  reason!: string;

  @Field(() => LocalDate, { description: 'First day.' })
  beganOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null while it lasts.' })
  endedOn!: string | null;
}

@ObjectType({ description: 'Until when the records about people of an operation are kept.' })
export class Retention {
  @Field(() => String, { description: 'Slug of the operation.' })
  operation!: string;

  @Field(() => Int, { nullable: true, description: 'Year of the last payment to the municipality; null: not known yet.' })
  lastPaymentYear!: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which records are kept; null while nobody can say.' })
  retainUntil!: string | null;

  @Field(() => KeptBecauseCode, { nullable: true, description: 'Why they are kept; null where they have to be erased.' })
  keptBecause!: KeptBecauseCode | null;

  @Field(() => String, { nullable: true, description: 'The same in a German sentence with the article of the law.' })
  legalReason!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in an English sentence.' })
  legalReasonEn!: string | null;

  @Field(() => [RetentionHold], { description: 'What let the period stand still, oldest first.' })
  holds!: RetentionHold[];
}

@ObjectType({ description: 'How many rows of a table.' })
export class TableCount {
  @Field(() => String, { description: 'Name of the table.' })
  table!: string;

  @Field(() => Int, { description: 'Rows.' })
  rows!: number;
}

@ObjectType({ description: 'What a deletion run would erase, or has erased.' })
export class DeletionReport {
  @Field(() => Retention, { description: 'What decides about the records.' })
  retention!: Retention;

  @Field(() => Int, { description: 'People whose records go.' })
  people!: number;

  @Field(() => Int, { description: 'People whose records stay, for the legal reason named in `retention`.' })
  kept!: number;

  @Field(() => [TableCount], { description: 'Rows that go, by table.' })
  rows!: TableCount[];

  @Field(() => String, {
    nullable: true,
    description: 'Stands for exactly these people on this day, for `runDeletion`; null where nothing is to be erased.',
  })
  confirmation!: string | null;
}

@ObjectType({ description: 'A deletion that was carried out. Holds nothing about a person.' })
export class DeletionRun {
  @Field(() => ID, { description: 'Number of the run.' })
  id!: string;

  @Field(() => Boolean, {
    description: 'True where one person asked for it, false where the retention of the operation was over.',
  })
  isRequestOfPerson!: boolean;

  @Field(() => Instant, { description: 'When.' })
  ranAt!: string;

  @Field(() => String, { description: 'In which role, or with which command.' })
  ranBy!: string;

  @Field(() => Int, { description: 'People whose records went.' })
  people!: number;

  @Field(() => [TableCount], { description: 'Rows that went, by table.' })
  rows!: TableCount[];
}

@ObjectType({ description: 'The answer to a person who wants to be erased.' })
export class ErasureAnswer {
  @Field(() => Boolean, { description: 'True where the records are gone.' })
  isErased!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why not, in German, as it can be told to the person; null where they are gone.',
  })
  refusal!: string | null;

  @Field(() => String, { nullable: true, description: 'Why not, in English.' })
  refusalEn!: string | null;
}
