import { TOTAL } from '../../disclosure/protection.type.ts';
import { Dimension } from '../../indicators/definition.ts';
import { altOf } from '../model/blocks.ts';
import { printCell } from '../model/cell.ts';
import type { Block, ReportTable, ShareBar, Tone } from '../model/model.type.ts';
import type { View } from '../model/view.ts';

const GENDERS: readonly { value: string; tone: Tone }[] = [
  { value: 'FEMALE', tone: 'women' },
  { value: 'MALE', tone: 'men' },
  { value: 'NON_BINARY', tone: 'non-binary' },
];
const BAND = [0.4, 0.6] as const;

/** Women, men and non-binary people, in all and by pillar. */
export function balanceSection(view: View, sentence: string): Block[] {
  const { say, format, document } = view;
  const groups = groupsOf(view);
  const bars = groups.map(({ code, label }) => barOf(code, label, view)).filter((bar) => bar !== null);
  const chart = {
    ...({ kind: 'shares', bars, bandLabel: say.balanceSection.bandLabel, title: say.balanceSection.chart } as const),
    band: view.figures.indicator('KIM_WOMEN_SHARE')?.band ?? BAND,
    subtitle: say.balanceSection.chartSubtitle(format.date(document.date)),
    alt: altOf(
      say.balanceSection.chart,
      bars.map(({ label, parts, text }) => ({ label, text: partsText(parts, text) })),
    ),
  };
  return [
    { kind: 'heading', level: 2, text: say.balanceSection.heading },
    { kind: 'paragraph', text: sentence },
    ...(bars.length > 0 ? [{ kind: 'chart', chart } as const] : []),
    { kind: 'table', table: balanceTable(groups, view) },
    { kind: 'paragraph', text: say.pillars.overlap },
  ];
}

const partsText = (parts: ShareBar['parts'], text: string): string =>
  [...parts.map((part) => `${part.label} ${part.text}`), text].filter(Boolean).join(', ');

const groupsOf = ({ document, say, language }: View) => [
  { code: TOTAL, label: say.balanceSection.all },
  ...document.fieldsOfAction.map(({ code, name }) => ({ code, label: name[language] })),
];

/** Names of genders as the document prints them. */
function genderName(value: string, { document, language }: View): string {
  for (const { dimensions, values } of document.tables) {
    const labels = values[dimensions.indexOf(Dimension.GENDER)];
    const found = labels?.find((label) => label.value === value);
    if (found) return found.label[language];
  }
  return value;
}

/** Shares of printed counts in a printed total; what is withheld stays an open part of the bar. */
function barOf(pillar: string, label: string, view: View): ShareBar | null {
  const { figures, format, say } = view;
  const total = figures.cell('EECO01', { FIELD_OF_ACTION: pillar });
  if (total?.status === 'SUPPRESSED') return { label, parts: [], text: say.symbols.withheld };
  if (total?.status !== 'PUBLISHED' || !total.value) return null;
  const whole = total.value;
  const cells = GENDERS.map((gender) => ({
    ...gender,
    cell: figures.cell('EECO01', { FIELD_OF_ACTION: pillar, GENDER: gender.value }),
  }));
  const parts = cells.flatMap(({ value, tone, cell }) => {
    if (cell?.status !== 'PUBLISHED' || !cell.value) return [];
    const share = cell.value / whole;
    return [{ label: genderName(value, view), share, text: format.share(share), tone }];
  });
  const isPartWithheld = cells.some(({ cell }) => cell?.status === 'SUPPRESSED');
  return { label, parts, text: isPartWithheld ? say.symbols.withheld : '' };
}

function balanceTable(groups: readonly { code: string; label: string }[], view: View): ReportTable {
  const { say, figures, format, language } = view;
  const people = figures.indicator('EECO01');
  const women = figures.indicator('KIM_WOMEN_SHARE');
  if (!people) return { id: 'balance', title: say.balanceSection.table, heads: [], columns: [], rows: [] };
  return {
    ...{ id: 'balance', title: say.balanceSection.table, heads: [say.measures.pillar] },
    columns: [...GENDERS.map(({ value }) => genderName(value, view)), say.esf.total, ...(women ? [women.name[language]] : [])],
    rows: groups.map(({ code, label }) => ({
      head: [label],
      cells: [
        ...GENDERS.map(({ value }) =>
          printCell(figures.cell('EECO01', { FIELD_OF_ACTION: code, GENDER: value }), people, format),
        ),
        printCell(figures.cell('EECO01', { FIELD_OF_ACTION: code }), people, format),
        ...(women ? [printCell(figures.cell('KIM_WOMEN_SHARE', { FIELD_OF_ACTION: code }), women, format)] : []),
      ],
    })),
  };
}
