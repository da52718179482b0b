import type { Formatter } from '#lib/format.ts';
import type { StepRecordsQuery } from '#lib/gql/graphql.ts';
import type { Indicator } from '#lib/indicators/indicator.ts';
import { type StepChoice, stepPath } from '#lib/indicators/step.ts';
import { inLocale } from '#lib/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { employmentName, genderName } from '#lib/person-words.ts';

type Lineage = StepRecordsQuery['figures']['figures'][number]['lineage'];
type Step = NonNullable<Lineage['step']>;
type Person = NonNullable<Step['records']>['nodes'][number];

interface RecordsData {
  indicator: Pick<Indicator, 'code' | 'name' | 'definition' | 'additivity'>;
  choice: StepChoice;
  asOf: string;
  lineage: Lineage;
}

/** The steps as links: what was found, what each step takes away, what is left. */
function stepLinks({ indicator, choice, lineage: { steps } }: RecordsData, format: Formatter) {
  const options = { locale: format.locale };
  const last = steps.length - 1;
  const link = (place: number, isExcluded: boolean, label: string, count: number) => ({
    label: m.rec_step({ label, count: format.count(count) }, options),
    path: count > 0 ? stepPath(indicator.code, { place, isExcluded }) : null,
    isCurrent: choice.place === place && choice.isExcluded === isExcluded,
  });
  const counted = indicator.additivity === 'RATIO' ? m.ind_path_base({}, options) : m.ind_path_counted({}, options);
  return steps.length === 0
    ? []
    : [
        link(0, false, steps[0]?.label ?? '', steps[0]?.kept ?? 0),
        ...steps.slice(1).map(({ label, excluded }, n) => link(n + 1, true, label, excluded)),
        link(last, false, counted, steps[last]?.kept ?? 0),
      ];
}

/** What is left after a step on the way, which is no link of its own. */
function laterLabel({ choice, lineage }: RecordsData, format: Formatter): string | null {
  const label = lineage.steps[choice.place]?.label;
  const count = format.count(lineage.step?.records?.totalCount ?? 0);
  return label ? m.rec_step_left({ label, count }, { locale: format.locale }) : null;
}

function rowOf(person: Person, format: Formatter) {
  const options = { locale: format.locale };
  const missing = m.rec_not_given({}, options);
  return {
    id: person.id,
    pseudonym: person.participant?.pseudonym ?? '',
    enteredOn: format.dateShort(person.enteredOn),
    gender: person.gender ? genderName(person.gender, format.locale) : missing,
    age: person.age ?? missing,
    employment: person.employmentStatus ? employmentName(person.employmentStatus, format.locale) : missing,
    education: person.education ?? missing,
    attendances: person.attendances.nodes.map(({ id, enteredOn, leftOn, measure }) => ({
      id,
      text: m.rec_attendance(
        {
          measure: measure ? inLocale(format.locale, measure.title, measure.titleEn) : '',
          from: format.dateShort(enteredOn),
          to: leftOn ? format.dateShort(leftOn) : m.rec_lasts({}, options),
        },
        options,
      ),
    })),
  };
}

/** The records of one step of an indicator, a page of them, as plain data. */
export function recordsView(data: RecordsData, format: Formatter) {
  const options = { locale: format.locale };
  const { indicator, choice, lineage } = data;
  const records = lineage.step?.records;
  const steps = stepLinks(data, format);
  const { hasNextPage, endCursor } = records?.pageInfo ?? { hasNextPage: false };
  return {
    code: indicator.code,
    name: indicator.name,
    definition: indicator.definition,
    title: m.rec_title({ name: indicator.name }, options),
    /** null where the number has no such step for this reader */
    step: steps.find(({ isCurrent }) => isCurrent)?.label ?? laterLabel(data, format),
    asOf: m.as_of({ date: format.date(data.asOf) }, options),
    rule: m.ind_facts_rule_text({ version: lineage.ruleVersion }, options),
    steps,
    rows: (records?.nodes ?? []).map((person) => rowOf(person, format)),
    first: stepPath(indicator.code, choice),
    next: hasNextPage && endCursor ? stepPath(indicator.code, choice, endCursor) : null,
    /** said where there is nothing to list */
    empty: records ? m.rec_none({}, options) : m.rec_without({}, options),
  };
}
