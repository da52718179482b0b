import { Arg, Ctx, Extensions, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { badUserInput, notFound } from '../errors.ts';
import { Language } from '../indicators/figures.input.ts';
import type { Weigh } from '../limits/weigh.ts';
import { asReader, indexOf, releasedBefore, visibleSnapshots } from '../publication/library.ts';
import type { PublishedIndex } from '../publication/published-index.ts';
import { Snapshot } from '../publication/snapshot.type.ts';
import type { SnapshotHead } from '../publication/store.ts';
import { LocalDate } from '../scalars.ts';
import { changedTables } from './changed-tables.ts';
import { comparedTables } from './compared-tables.ts';
import { layOut } from './model/document-table.ts';
import { type View, viewOf } from './model/view.ts';
import { presentBlocks, presentPrinted, presentReport } from './present-report.ts';
import { CouncilReport, PrintedTable, ReportBlock } from './report.type.ts';
import { reportModel } from './report-model.ts';
import { easySection } from './sections/easy.ts';

const LANGUAGE = { defaultValue: Language.DE, description: 'Language of all texts.' };
const languageOf = (language: Language) => (language === Language.EN ? 'en' : 'de');

/** Like the document, which all of it is made from: some 200 kB. */
const USUAL = 5_000;
const weighReport: Weigh = () => ({ work: USUAL, length: 0 });

@Resolver(() => Snapshot)
export class ReportResolver {
  @Extensions({ weigh: weighReport })
  @FieldResolver(() => CouncilReport, { description: 'The council report, the same as in PDF and DOCX.' })
  async report(
    @Root() head: SnapshotHead,
    @Ctx() context: Context,
    @Arg('language', () => Language, LANGUAGE) language: Language,
  ): Promise<CouncilReport> {
    const { document } = await indexOf(asReader(context), head);
    return presentReport(reportModel({ document, sha256: head.sha256 }, languageOf(language)));
  }

  @Extensions({ weigh: weighReport })
  @FieldResolver(() => [ReportBlock], { description: 'A summary of the report in Leichte Sprache, German.' })
  async easySummary(@Root() head: SnapshotHead, @Ctx() context: Context): Promise<ReportBlock[]> {
    const { document } = await indexOf(asReader(context), head);
    return presentBlocks(easySection(viewOf(document, 'de')));
  }

  @Extensions({ weigh: weighReport })
  @FieldResolver(() => [PrintedTable], {
    description: 'The published tables as they are printed: "-" for none, "." withheld, "r" corrected.',
  })
  async printedTables(
    @Root() head: SnapshotHead,
    @Ctx() context: Context,
    @Arg('language', () => Language, LANGUAGE) language: Language,
  ): Promise<PrintedTable[]> {
    const { document } = await indexOf(asReader(context), head);
    const view = viewOf(document, languageOf(language));
    return document.tables.map((table) => presentPrinted(layOut(table, view)));
  }

  @Extensions({ weigh: weighReport })
  @FieldResolver(() => [PrintedTable], {
    description: 'Only the cells that say something else than the released revision before, with what it said; one row for each.',
  })
  async printedChanges(
    @Root() head: SnapshotHead,
    @Ctx() context: Context,
    @Arg('language', () => Language, LANGUAGE) language: Language,
  ): Promise<PrintedTable[]> {
    const before = await releasedBefore(context, head);
    if (!before) return [];
    const query = asReader(context);
    const [now, then] = await Promise.all([indexOf(query, head), indexOf(query, before)]);
    return changedTables(viewOf(now.document, languageOf(language)), then).map(presentPrinted);
  }

  @Extensions({ weigh: weighReport })
  @FieldResolver(() => [PrintedTable], {
    description:
      'This date beside an earlier one: key figures of the operation, of its pillars, then every published table. The change is printed where both numbers are.',
  })
  async printedComparison(
    @Root() head: SnapshotHead,
    @Ctx() context: Context,
    @Arg('from', () => LocalDate, { description: 'The earlier reporting date, of the same operation.' }) from: string,
    @Arg('language', () => Language, LANGUAGE) language: Language,
    @Arg('fromRevision', () => Int, { nullable: true, description: 'A certain revision of it, by default the newest.' })
    fromRevision?: number | null,
    @Arg('ids', () => [String], { nullable: true, description: 'Only these tables; `key-figures` and `pillars` are two more.' })
    ids?: string[] | null,
  ): Promise<PrintedTable[]> {
    const visible = await visibleSnapshots(context, head.operation);
    const isAsked = ({ date, revision }: SnapshotHead) => date === from && (fromRevision == null || revision === fromRevision);
    const before = visible.findLast(isAsked);
    if (!before) throw notFound(`There is no snapshot of ${from}.`);
    if (before.date >= head.date) throw badUserInput(`${from} is not earlier than ${head.date}; compare with an earlier date.`);
    const query = asReader(context);
    const [then, now] = await Promise.all([before, head].map((each) => indexOf(query, each)));
    const [was, is] = [then, now].map((index) => viewOf((index as PublishedIndex).document, languageOf(language))) as [
      View,
      View,
    ];
    const tables = comparedTables(was, is);
    return tables.filter(({ id }) => !ids || ids.includes(id)).map(presentPrinted);
  }
}
