const EU = 'http://publications.europa.eu/resource/authority';
const DE = 'http://dcat-ap.de/def';

/** Short names of the vocabularies that the catalogue uses. */
export const CONTEXT = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  locn: 'http://www.w3.org/ns/locn#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

export const LANGUAGES = [{ '@id': `${EU}/language/DEU` }, { '@id': `${EU}/language/ENG` }];
export const language = (code: 'DEU' | 'ENG') => ({ '@id': `${EU}/language/${code}` });

/** Population and society; government and public sector. */
export const THEMES = [{ '@id': `${EU}/data-theme/SOCI` }, { '@id': `${EU}/data-theme/GOVE` }];

/** Data licence Germany, attribution, version 2.0. */
export const LICENCE = { '@id': `${DE}/licenses/dl-by-de/2.0` };

export const fileType = (type: 'CSV' | 'JSON') => ({ '@id': `${EU}/file-type/${type}` });
export const STABLE = { '@id': `${EU}/planned-availability/STABLE` };

/** A text in both languages. */
export const literal = (de: string, en: string) => [
  { '@value': de, '@language': 'de' },
  { '@value': en, '@language': 'en' },
];

/**
 * Where the data are about: the key of the district, or of the municipality that is no district of its own. Since version 3.0 the
 * key stands in dct:spatial; dcatde:politicalGeocodingURI is deprecated.
 */
export function place(ags: string, name: string): object {
  const [list, level] = ags.length === 5 ? ['districtKey', 'administrativeDistrict'] : ['municipalityKey', 'municipality'];
  const id = `${DE}/politicalGeocoding/${list}/${ags}`;
  return {
    'dct:spatial': { '@id': id, '@type': 'dct:Location', 'skos:prefLabel': { '@value': name, '@language': 'de' } },
    'dcatde:politicalGeocodingLevelURI': { '@id': `${DE}/politicalGeocoding/Level/${level}` },
  };
}
