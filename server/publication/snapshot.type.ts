import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Dimension } from '../indicators/definition.ts';
import { FigureStatus } from '../indicators/figure.type.ts';
import { PageInfo } from '../read/page-info.type.ts';
import { Instant, LocalDate } from '../scalars.ts';

@ObjectType({ description: 'One number of a published table. It has a value exactly if the status is PUBLISHED.' })
export class PublishedCell {
  @Field(() => String, { description: 'Code of the indicator.' })
  indicator!: string;

  @Field(() => [String], { description: 'One value for each dimension of the table; TOTAL for a margin.' })
  key!: readonly string[];

  @Field(() => Float, { nullable: true, description: 'The value in the unit of the indicator.' })
  value!: number | null;

  @Field(() => FigureStatus, { description: 'Whether there is a value, and why not.' })
  status!: FigureStatus;

  @Field(() => Boolean, { description: 'True if the released revision before said something else; printed with "r".' })
  isRevised!: boolean;
}

@ObjectType({ description: 'A table of a snapshot, already protected. Every snapshot has the same tables.' })
export class PublishedTable {
  @Field(() => String, { description: 'Name in addresses, such as persons-gender; stable over time.' })
  id!: string;

  @Field(() => String, { description: 'Title, German.' })
  title!: string;

  @Field(() => String, { description: 'Title, English.' })
  titleEn!: string;

  @Field(() => [Dimension], { description: 'What the table is broken down by.' })
  dimensions!: readonly Dimension[];

  @Field(() => [PublishedCell], { description: 'All cells, margins included, in the order of printing.' })
  cells!: readonly PublishedCell[];
}

@ObjectType({ description: 'What was judged before a snapshot was frozen. How much needed protection by itself is not told.' })
export class SnapshotAudit {
  @Field(() => Boolean, { description: 'True: everybody is protected. What does not pass cannot be frozen or released.' })
  passed!: boolean;

  @Field(() => Int, { description: 'Counts in the tables of this snapshot.' })
  cells!: number;

  @Field(() => Int, { description: 'How many of them are withheld.' })
  withheld!: number;
}

@ObjectType({ description: 'The frozen figures of a reporting date (Berichtsstand).' })
export class Snapshot {
  /** of the row; not served */
  id!: number;

  @Field(() => String, { description: 'Short name of the operation.' })
  operation!: string;

  @Field(() => LocalDate, { description: 'Last day of the figures.' })
  date!: string;

  @Field(() => Int, { description: '1 for the first; every correction is a new revision.' })
  revision!: number;

  @Field(() => String, { nullable: true, description: 'What a correction corrects; null for the first revision.' })
  reason!: string | null;

  @Field(() => Instant, { description: 'When it was frozen.' })
  frozenAt!: string;

  @Field(() => Instant, { nullable: true, description: 'When it was made public; null as long as it is not.' })
  releasedAt!: string | null;

  @Field(() => String, { description: 'SHA-256 over the bytes of `document`, in hexadecimal.' })
  sha256!: string;
}

@ObjectType({ description: 'A Snapshot and its place in a list.' })
export class SnapshotEdge {
  @Field(() => String, { description: 'Place of the entry in the list, for `after`.' })
  cursor!: string;

  @Field(() => Snapshot, { description: 'The entry itself.' })
  node!: Snapshot;
}

@ObjectType({ description: 'A page of a list of snapshots.' })
export class SnapshotConnection {
  @Field(() => [SnapshotEdge], { description: 'The entries of the page, each with its cursor.' })
  edges!: SnapshotEdge[];

  @Field(() => [Snapshot], { description: 'The entries of the page.' })
  nodes!: Snapshot[];

  @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Number of snapshots that you may read.' })
  totalCount!: number;
}
