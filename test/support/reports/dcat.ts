export type JsonNode = Record<string, unknown>;

/**
 * Properties that DCAT-AP.de 3.0 asks for: those of DCAT-AP 3.0.0, and the German additions publisher of a data set, licence of a
 * distribution, and name with a way to reach a contact. https://www.dcat-ap.de/def/dcatde/3.0/spec/
 */
export const MANDATORY = {
  'dcat:Catalog': ['dct:title', 'dct:description', 'dct:publisher', 'dcat:dataset'],
  'dcat:Dataset': [
    'dct:title',
    'dct:description',
    'dct:publisher',
    'dcat:contactPoint',
    'dcat:theme',
    'dcatde:politicalGeocodingLevelURI',
  ],
  'dcat:Distribution': ['dcat:accessURL', 'dct:license', 'dcatde:licenseAttributionByText', 'dct:format'],
  'foaf:Agent': ['foaf:name'],
  'vcard:Kind': ['vcard:fn', 'vcard:hasURL'],
  'dct:PeriodOfTime': ['dcat:startDate'],
  'spdx:Checksum': ['spdx:algorithm', 'spdx:checksumValue'],
} as const;

/** Every node of a type, wherever it lies in the document. */
export function nodesOf(document: unknown, type: string): JsonNode[] {
  if (Array.isArray(document)) return document.flatMap((one) => nodesOf(one, type));
  if (!document || typeof document !== 'object') return [];
  const node = document as JsonNode;
  const below = Object.values(node).flatMap((value) => nodesOf(value, type));
  return [node['@type']].flat().includes(type) ? [node, ...below] : below;
}

/** Properties that are there and not empty. */
export const propertiesOf = (node: JsonNode): string[] =>
  Object.keys(node).filter((name) => node[name] !== null && node[name] !== undefined && JSON.stringify(node[name]) !== '[]');
