import { valueLabels } from '../../../server/indicators/labels.ts';
import type { SnapshotDocument } from '../../../server/publication/snapshot-document.type.ts';

export const FIELDS: SnapshotDocument['fieldsOfAction'] = [
  {
    code: 'SPURWECHSEL',
    name: { de: 'Spurwechsel', en: 'Spurwechsel (into work)' },
    summary: { de: 'Wege in Arbeit und Ausbildung.', en: 'Ways into work and training.' },
  },
  {
    code: 'SOCIAL_PARTICIPATION',
    name: { de: 'Soziale Teilhabe', en: 'Social participation' },
    summary: { de: 'Begegnung und Stärkung, vor allem für Frauen.', en: 'Meeting and empowerment, above all for women.' },
  },
  {
    code: 'LANGUAGE_LITERACY',
    name: { de: 'Sprache und Alphabetisierung', en: 'Language and literacy' },
    summary: { de: 'Deutsch lernen ohne hohe Hürden.', en: 'Learning German without high hurdles.' },
  },
];

const measure = (slug: string, de: string, en: string, fieldOfAction: string, provider: string) => ({
  ...{ slug, fieldOfAction, provider },
  title: { de, en },
});

export const MEASURES: SnapshotDocument['measures'] = [
  measure('jobcoaching', 'Jobcoaching', 'Job coaching', 'SPURWECHSEL', 'stadtteilverein'),
  measure('bewerbung', 'Bewerbungswerkstatt', 'Application workshop', 'SPURWECHSEL', 'volkshochschule'),
  measure('frauencafe', '=Frauencafé', 'Women\u2019s café', 'SOCIAL_PARTICIPATION', 'stadtteilverein'),
  measure('vaetertreff', 'Vätertreff', 'Fathers\u2019 meeting', 'SOCIAL_PARTICIPATION', 'stadtteilverein'),
  measure(
    'vorkurs',
    'Vorkurs zum Integrationskurs',
    'Course before the integration course',
    'LANGUAGE_LITERACY',
    'volkshochschule',
  ),
  measure('lesen-schreiben', 'Lesen und schreiben lernen', 'Learning to read and write', 'LANGUAGE_LITERACY', 'volkshochschule'),
];

type Values = SnapshotDocument['tables'][number]['values'][number];

const TOTAL = { value: 'TOTAL', label: { de: 'Gesamt', en: 'Total' } };
const fixed = (labels: Record<string, { de: string; en: string }>): Values =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Values of each dimension in the order of printing. */
export const VALUES: Partial<Record<string, Values>> = {
  GENDER: [TOTAL, ...fixed(valueLabels.GENDER ?? {})],
  FUNDING_SOURCE: [TOTAL, ...fixed(valueLabels.FUNDING_SOURCE ?? {})],
  FIELD_OF_ACTION: [TOTAL, ...FIELDS.map(({ code, name }) => ({ value: code, label: name }))],
  MEASURE: [TOTAL, ...MEASURES.map(({ slug, title }) => ({ value: slug, label: title }))],
};
