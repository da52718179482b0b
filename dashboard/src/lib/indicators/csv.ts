import { toCsv } from '#lib/csv.ts';
import type { Formatter } from '#lib/format.ts';
import { csvRows, type Row } from '#lib/indicators/csv-rows.ts';
import type { IndicatorData } from '#lib/indicators/data.ts';
import { m } from '#lib/paraglide/messages.js';

/** The figures of a view as CSV, in the language of the page; every row says what it is, as of when and from where. */
export function indicatorCsv(data: IndicatorData, source: string, format: Formatter): string {
  const options = { locale: format.locale };
  const { indicator, operation, asOf, headline, isDemo } = data;
  const columns: [head: string, text: (row: Row) => string | undefined][] = [
    [m.csv_code({}, options), () => indicator.code],
    [m.csv_name({}, options), () => indicator.name],
    [m.csv_section({}, options), (row) => row.section],
    [m.csv_period({}, options), (row) => row.period],
    [m.csv_from({}, options), (row) => row.from],
    [m.csv_to({}, options), (row) => row.to],
    [m.csv_dimension({}, options), (row) => row.dimension],
    [m.csv_part({}, options), (row) => row.part],
    [m.csv_value({}, options), (row) => row.value],
    [m.csv_unit({}, options), (row) => row.unit],
    [m.csv_status({}, options), (row) => row.status],
    [m.csv_status_code({}, options), (row) => row.statusCode],
    [m.csv_numerator({}, options), (row) => row.numerator],
    [m.csv_denominator({}, options), (row) => row.denominator],
    [m.csv_plan({}, options), (row) => row.plan],
    [m.csv_target({}, options), (row) => row.target],
    [m.csv_due({}, options), (row) => row.due],
    [m.csv_target_source({}, options), (row) => row.targetSource],
    [m.csv_assessment({}, options), (row) => row.assessment],
    [m.csv_low({}, options), (row) => row.low],
    [m.csv_high({}, options), (row) => row.high],
    [m.csv_excluded({}, options), (row) => row.excluded],
    [m.csv_operation({}, options), () => operation.title],
    [m.csv_as_of({}, options), () => asOf],
    [m.csv_rule({}, options), () => headline.lineage.ruleVersion],
    [m.csv_source({}, options), () => source],
    [m.csv_kind({}, options), () => (isDemo ? m.csv_demo({}, options) : m.csv_real({}, options))],
    [m.csv_revised({}, options), (row) => row.revised],
    [m.csv_internal({}, options), (row) => row.internal],
  ];
  return toCsv(
    columns.map(([head]) => head),
    csvRows(data, format).map((row) => columns.map(([, text]) => text(row) ?? '')),
  );
}
