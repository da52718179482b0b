import type { SnapshotDocument } from '../publication/snapshot-document.type.ts';
import { catalogPath, dictionaryPath } from './addresses.ts';
import { distributionsOf } from './distributions.ts';
import type { OpenOperation, Publisher } from './open-data.type.ts';
import { CONTEXT, LANGUAGES, literal, place, THEMES } from './vocabulary.ts';

/**
 * The catalogue of open data after DCAT-AP.de 3.0 as JSON-LD: a data set for each operation, a distribution for each file of each
 * released snapshot.
 * @param base address of the server without a slash at the end
 */
export function catalog(operations: readonly OpenOperation[], publisher: Publisher, base: string): object {
  return {
    '@context': CONTEXT,
    ...{ '@id': `${base}${catalogPath}`, '@type': 'dcat:Catalog' },
    'dct:title': literal('KIM-Monitor: offene Daten', 'KIM-Monitor: open data'),
    'dct:description': literal(
      'Veröffentlichte Berichtsstände der Kommunalen Integrationsmaßnahmen (KIM), zum Schutz von Personen geprüft.',
      'Released snapshots of municipal integration measures (KIM), checked to protect persons.',
    ),
    'dct:publisher': agentOf(publisher, operations[0], base),
    'dct:language': LANGUAGES,
    'foaf:homepage': { '@id': `${base}/` },
    'dcat:themeTaxonomy': { '@id': 'http://publications.europa.eu/resource/authority/data-theme' },
    'dcat:dataset': operations.map((operation) => dataset(operation, publisher, base)),
  };
}

function dataset(offered: OpenOperation, publisher: Publisher, base: string): object {
  const { slug, ags, heads, latest } = offered;
  const { operation } = latest;
  const id = `${base}/open-data/${slug}`;
  const dates = heads.map(({ date }) => date);
  const days = heads.map(({ releasedAt }) => releasedAt?.slice(0, 10) ?? '').filter(Boolean);
  return {
    ...{ '@id': id, '@type': 'dcat:Dataset' },
    'dct:title': literal(`${operation.title}: veröffentlichte Zahlen`, `${operation.title}: published figures`),
    'dct:description': literal(...described(latest)),
    'dct:identifier': id,
    'dct:publisher': agentOf(publisher, offered, base),
    'dcat:contactPoint': contactOf(publisher, operation.municipality, base),
    'dcat:theme': THEMES,
    'dcat:keyword': ['Integration', 'Migration', 'ESF+', operation.programme, operation.municipality].map((word) => ({
      '@value': word,
      '@language': 'de',
    })),
    'dct:language': LANGUAGES,
    ...place(ags, operation.municipality),
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': { '@value': operation.startsOn, '@type': 'xsd:date' },
      'dcat:endDate': { '@value': dates.at(-1), '@type': 'xsd:date' },
    },
    'dct:accrualPeriodicity': { '@id': 'http://publications.europa.eu/resource/authority/frequency/IRREG' },
    'dct:accessRights': { '@id': 'http://publications.europa.eu/resource/authority/access-right/PUBLIC' },
    'dct:issued': { '@value': days[0], '@type': 'xsd:date' },
    'dct:modified': { '@value': days.toSorted().at(-1), '@type': 'xsd:date' },
    'foaf:page': { '@id': `${base}${dictionaryPath(slug, 'csv')}` },
    'dcat:landingPage': { '@id': `${base}/berichte` },
    'dcat:distribution': heads.flatMap((head) => distributionsOf(head, latest, publisher, base)),
  };
}

const DEMO = [' Demodaten: erfunden, keine wirklichen Personen.', ' Demonstration data: invented, no real persons.'] as const;

function described({ operation }: SnapshotDocument): [string, string] {
  const [de, en] = operation.isDemo ? DEMO : ['', ''];
  return [`${operation.summary.de || operation.title}${de}`, `${operation.summary.en || operation.title}${en}`];
}

/** Who runs the installation, where it says so; otherwise the municipality of the operation, each with an identity of its own. */
const agentOf = ({ name }: Publisher, operation: OpenOperation | undefined, base: string): object => ({
  ...{ '@id': `${base}/#${name || !operation ? 'betreiber' : operation.ags}`, '@type': 'foaf:Agent' },
  'foaf:name': { '@value': name ?? operation?.latest.operation.municipality ?? 'KIM-Monitor', '@language': 'de' },
  'dct:type': { '@id': 'http://purl.org/adms/publishertype/LocalAuthority' },
});

const contactOf = ({ name, email }: Publisher, municipality: string, base: string): object => ({
  // a reader without the vocabulary does not know that an organisation is a kind of contact
  '@type': ['vcard:Kind', 'vcard:Organization'],
  'vcard:fn': name ?? municipality,
  ...(email && { 'vcard:hasEmail': { '@id': `mailto:${email}` } }),
  'vcard:hasURL': { '@id': `${base}/impressum` },
});
