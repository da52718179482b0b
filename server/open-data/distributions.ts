import type { SnapshotDocument } from '../publication/snapshot-document.type.ts';
import type { SnapshotHead } from '../publication/store.ts';
import { documentPath, tablePath } from './addresses.ts';
import type { Publisher } from './open-data.type.ts';
import { fileType, LANGUAGES, LICENCE, language, literal, STABLE } from './vocabulary.ts';

/** The files of one snapshot: the document as it was frozen, and each of its tables. Every snapshot has the same tables. */
export function distributionsOf(head: SnapshotHead, latest: SnapshotDocument, publisher: Publisher, base: string): object[] {
  const day = `${head.date}${head.revision > 1 ? `, Fassung ${head.revision}` : ''}`;
  const dayEn = `${head.date}${head.revision > 1 ? `, revision ${head.revision}` : ''}`;
  const attribution = `${publisher.name ?? latest.operation.municipality}, KIM-Monitor, Berichtsstand ${day}, dl-de/by-2-0`;
  const shared = {
    '@type': 'dcat:Distribution',
    'dct:license': LICENCE,
    'dcatde:licenseAttributionByText': { '@value': attribution, '@language': 'de' },
    'dcatap:availability': STABLE,
    'dct:issued': { '@value': head.releasedAt, '@type': 'xsd:dateTime' },
  };
  const at = (path: string) => ({
    '@id': `${base}${path}`,
    'dcat:accessURL': { '@id': `${base}${path}` },
    'dcat:downloadURL': { '@id': `${base}${path}` },
  });
  return [
    {
      ...{ ...at(documentPath(head)), ...shared },
      'dct:title': literal(`Alle Tabellen, Stand ${day} (JSON)`, `All tables, as of ${dayEn} (JSON)`),
      'dct:language': LANGUAGES,
      'dct:format': fileType('JSON'),
      'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/application/json' },
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': { '@id': 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256' },
        'spdx:checksumValue': { '@value': head.sha256, '@type': 'xsd:hexBinary' },
      },
    },
    ...latest.tables.map(({ id, title }) => ({
      ...{ ...at(tablePath(head, id)), ...shared },
      'dct:title': literal(`${title.de}, Stand ${day} (CSV)`, `${title.en}, as of ${dayEn} (CSV)`),
      'dct:language': language('DEU'),
      'dct:format': fileType('CSV'),
      'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/text/csv' },
    })),
  ];
}
