import type { FieldNode } from 'graphql';
import type { Compiler } from '../read/compiler.ts';
import { compileConnection } from '../read/connection.ts';
import type { EntityModel } from '../read/model.ts';
import type { ListArguments } from '../read/page.ts';
import type { Plan } from '../read/plan.ts';
import type { IndicatorDefinition } from './definition.ts';
import { groupsOf, periodValues } from './figures-sql.ts';
import type { StepOrigin } from './lineage.ts';
import { ATTENDED, OFFERS, PERIODS, sourceSql } from './sources-sql.ts';

/** Which records of a step. */
export enum StepPart {
  KEPT = 'KEPT',
  EXCLUDED = 'EXCLUDED',
}

export interface StepRequest {
  entity: EntityModel;
  part: StepPart;
  arguments: ListArguments;
  nodes: readonly FieldNode[];
}

/** How many steps of the rule a record passes before it fails one. A step that is not known to be fulfilled is not, as in the counts. */
function passedSql({ measurement: { steps } }: IndicatorDefinition): string {
  const failed = steps.map(({ sql }, n) => `when (${sql}) is not true then ${n}`);
  return failed.length ? `case ${failed.join(' ')} else ${steps.length} end` : '0';
}

/** A record is kept by step n if it passes n steps or more, and excluded by it if it passes exactly the n - 1 before it. */
const boundsOf = (step: number, part: StepPart): { low: number; high: number } =>
  part === StepPart.KEPT ? { low: step, high: 1000 } : { low: step - 1, high: step - 1 };

/** The people behind steps of figures that were asked for together: one statement over the same rows as the figures. */
export function planStepRecords(compiler: Compiler, request: StepRequest, origins: readonly StepOrigin[]): Plan<unknown[]> {
  const { parameters } = compiler.statement;
  const { values } = parameters;
  const { question } = origins[0] as StepOrigin;
  values.push(...periodValues(question, [...new Set(origins.map(({ window }) => window))]));
  const indicators = new Set(origins.map(({ indicator }) => indicator));
  const passed = Array.from(indicators, (indicator) => {
    const rows = sourceSql('person', new Set(indicator.measurement.needs));
    const { key, from } = groupsOf('person', rows, question, values);
    return `select '${indicator.code}' as code, r.i, ${key} as key, r.id, ${passedSql(indicator)} as passed from ${from}`;
  });
  const wanted = origins.map(({ indicator, window, key, step }, k) => ({
    ...{ k, code: indicator.code, i: window, key },
    ...boundsOf(step, request.part),
  }));
  const link = (alias: string) => `${alias}."id" = any(w.ids)`;
  const { sql, decode } = compileConnection(compiler, { ...request, link });
  const list = `json_to_recordset(${parameters.add(JSON.stringify(wanted), 'json')}) as w(k int, code text, i int, key text[], low int, high int)`;
  const text = `with ${[PERIODS, OFFERS, ATTENDED].join(', ')}, passed as materialized (${passed.join(' union all ')})
    select w.k, ${sql} r from (
      select w.k, array_agg(p.id) as ids
      from ${list} left join passed p on p.code = w.code and p.i = w.i and p.key = w.key and p.passed between w.low and w.high
      group by w.k
    ) w order by w.k`;
  return { text, values, readsRecords: true, decode: (rows) => rows.map(({ r }) => decode(r)) };
}
