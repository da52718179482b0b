import { Dimension, Unit } from '../../indicators/definition.ts';
import { notMeaningful, printCell } from '../model/cell.ts';
import type { ReportTable } from '../model/model.type.ts';
import type { View } from '../model/view.ts';

export interface GenderTableOptions {
  id: string;
  title: string;
  codes: readonly string[];
  /** a first column with the code of the indicator */
  withCode?: boolean;
}

/** Indicators down, the whole and each gender across, as far as the snapshot prints them. */
export function genderTable(
  { id, title, codes, withCode }: GenderTableOptions,
  { figures, format, say, language, document }: View,
): ReportTable {
  const known = codes.filter((code) => figures.indicator(code) && figures.cell(code));
  const source = document.tables.find(
    ({ dimensions, indicators }) => dimensions.includes(Dimension.GENDER) && indicators.some((code) => known.includes(code)),
  );
  const genders = (source?.values[source.dimensions.indexOf(Dimension.GENDER)] ?? []).filter(({ value }) => value !== 'TOTAL');
  return {
    ...{ id, title, heads: withCode ? [say.esf.code, say.esf.indicator] : [say.esf.indicator] },
    columns: [say.esf.total, ...genders.map(({ label }) => label[language])],
    rows: known.flatMap((code) => {
      const indicator = figures.indicator(code);
      if (!indicator) return [];
      const hasGender = indicator.unit !== Unit.BODIES;
      const print = (where: object) => printCell(figures.cell(code, where), indicator, format);
      return [
        {
          head: withCode ? [code, indicator.name[language]] : [indicator.name[language]],
          cells: [print({}), ...genders.map(({ value }) => (hasGender ? print({ GENDER: value }) : notMeaningful(format)))],
        },
      ];
    }),
  };
}
