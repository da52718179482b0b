import { Unit } from '../../indicators/definition.ts';
import type { DocumentTarget } from '../../publication/snapshot-document.type.ts';
import { barChart } from '../model/blocks.ts';
import { plainCell, printCell, printNumber } from '../model/cell.ts';
import type { Bar, Block, ReportCell } from '../model/model.type.ts';
import type { View } from '../model/view.ts';

/** Every target of the whole operation against its value: a chart of the shares of the plan, and the table. */
export function targetsSection(view: View): Block[] {
  const { say, format, document } = view;
  const targets = view.figures.targets('OPERATION');
  const heading: Block = { kind: 'heading', level: 2, text: say.targets.heading };
  if (targets.length === 0) return [heading, { kind: 'paragraph', text: say.targets.none }];
  const bars = targets.flatMap((target) => barOf(target, view));
  return [
    heading,
    { kind: 'paragraph', text: say.targets.text },
    ...barChart(say.targets.chart, say.targets.chartSubtitle(format.date(document.date)), bars, say.targets.plan),
    { kind: 'table', table: targetTable('targets', say.targets.heading, targets, view) },
    ...(targets.some(({ isExample }) => isExample) ? [{ kind: 'paragraph', text: say.assessment.examples } as const] : []),
  ];
}

function barOf(target: DocumentTarget, { figures, language, format, say }: View): Bar[] {
  const value = figures.value(target.indicator);
  const label = figures.indicator(target.indicator)?.name[language] ?? target.indicator;
  // a share has no plan that grows: half of a plan for it means nothing
  if (figures.indicator(target.indicator)?.unit === Unit.SHARE) return [];
  if (target.planToDate === null || target.planToDate <= 0) return [];
  if (value === null) return [{ label, value: null, text: say.symbols.short, tone: 'withheld', plan: 1 }];
  const share = value / target.planToDate;
  return [{ label, value: share, text: format.share(share), tone: 'accent', plan: 1 }];
}

export function targetTable(id: string, title: string, targets: readonly DocumentTarget[], view: View) {
  const { say, language, figures, document } = view;
  const ofPillars = targets.some(({ fieldOfAction }) => fieldOfAction !== null);
  const pillarOf = (code: string | null) => document.fieldsOfAction.find((field) => field.code === code)?.name[language] ?? '';
  return {
    ...{ id, title, heads: ofPillars ? [say.measures.pillar, say.esf.indicator] : [say.esf.indicator] },
    columns: [
      say.targets.value,
      say.targets.plan,
      say.targets.deviation,
      say.targets.target,
      say.targets.due,
      say.targets.assessment,
    ],
    rows: targets.map((target) => ({
      head: [
        ...(ofPillars ? [pillarOf(target.fieldOfAction)] : []),
        figures.indicator(target.indicator)?.name[language] ?? target.indicator,
      ],
      cells: cellsOf(target, view),
    })),
  };
}

function cellsOf(target: DocumentTarget, { figures, format, say }: View): ReportCell[] {
  const indicator = figures.indicator(target.indicator);
  if (!indicator) return [];
  const cell = figures.cell(target.indicator, target.fieldOfAction ? { FIELD_OF_ACTION: target.fieldOfAction } : {});
  const isWithheld = cell?.status === 'SUPPRESSED';
  const missing = isWithheld ? { text: '.', words: say.symbols.withheld } : { text: '…', words: say.symbols.notAvailable };
  const { deviationShare, assessment } = target;
  const verdict = say.assessment[(assessment ?? 'unknown') as 'ON_TRACK' | 'AT_RISK' | 'OFF_TRACK' | 'unknown'];
  return [
    printCell(cell, indicator, format),
    target.planToDate === null && isWithheld ? missing : printNumber(target.planToDate, indicator, format),
    deviationShare === null ? missing : { text: format.shareSigned(deviationShare), number: deviationShare, kind: 'share' },
    printNumber(target.target, indicator, format),
    plainCell(format.date(target.dueOn)),
    isWithheld ? missing : plainCell(verdict),
  ];
}
