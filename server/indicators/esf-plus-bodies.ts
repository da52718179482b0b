import { Additivity, Dimension, type Entry, Moment, type Text, Unit } from './definition.ts';
import { countOf } from './measurements.ts';

const { FIELD_OF_ACTION, MEASURE, PROVIDER } = Dimension;

const body = (code: string, name: Text, definition: Text, kind: string): Entry => ({
  ...{ code, name, definition, unit: Unit.BODIES, moment: Moment.ENTRY, additivity: Additivity.DISTINCT_BODIES },
  dimensions: [FIELD_OF_ACTION, MEASURE, PROVIDER],
  source: 'VO (EU) 2021/1057, Anhang I, Nr. 2; Abgrenzung zu Selbständigen: SFC-FAQ der Kommission',
  measurement: countOf('body', 'r.supported_on', `r.kind = '${kind}'`),
});

/** Common output indicators of entities: what is supported as an organisation, not the people in it. */
export const bodyEntries: readonly Entry[] = [
  body(
    'EECO18',
    { de: 'Unterstützte öffentliche Verwaltungen und Dienste', en: 'Public administrations and public services supported' },
    {
      de: 'Öffentliche Verwaltungen und öffentliche Dienste auf nationaler, regionaler oder lokaler Ebene, die das Vorhaben unterstützt. Jede Stelle zählt einmal je Vorhaben, vom Tag der ersten Unterstützung an.',
      en: 'Public administrations and public services at national, regional or local level that the operation supports. Each counts once per operation, from the day of first support.',
    },
    'PUBLIC_SERVICE',
  ),
  body(
    'EECO19',
    { de: 'Unterstützte kleine und mittlere Unternehmen', en: 'Small and medium-sized enterprises supported' },
    {
      de: 'Kleinstunternehmen, kleine und mittlere Unternehmen, auch Genossenschaften und Sozialunternehmen, die das Vorhaben als Betrieb unterstützt. Wer selbständig ist und für sich teilnimmt, zählt als Person. Jedes Unternehmen zählt einmal je Vorhaben, vom Tag der ersten Unterstützung an.',
      en: 'Micro, small and medium-sized enterprises, cooperatives and social enterprises included, that the operation supports as a business. Who is self-employed and takes part for themselves counts as a person. Each enterprise counts once per operation, from the day of first support.',
    },
    'ENTERPRISE',
  ),
];
