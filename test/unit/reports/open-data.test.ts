import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../../server/open-data/catalog.ts';
import { dictionary, dictionaryCsv } from '../../../server/open-data/dictionary.ts';
import { tableCsv } from '../../../server/open-data/table-csv.ts';
import type { DocumentTable } from '../../../server/publication/snapshot-document.type.ts';
import { MANDATORY, nodesOf, propertiesOf } from '../../support/reports/dcat.ts';
import { type DocumentOptions, reportDocument } from '../../support/reports/document.ts';

const document = reportDocument({ withheld: ['EECO01|GENDER=MALE'], values: { EECO17: 0 }, revised: ['EECO02'] });
const snapshot = { document, sha256: '12'.repeat(32) };
const tableOf = (id: string) => document.tables.find((table) => table.id === id) as DocumentTable;
const rowsOf = (csv: string): string[][] => parse(csv, { bom: true, delimiter: ';', record_delimiter: '\r\n' });

describe('a table as CSV', () => {
  const [head = [], ...rows] = rowsOf(tableCsv(snapshot, tableOf('persons-gender-field'), 'de'));
  const cell = (row: string[] | undefined, column: string) => row?.[head.indexOf(column)];
  const find = (code: string, gender: string) =>
    rows.find((row) => cell(row, 'kennzahl') === code && cell(row, 'geschlecht') === gender && cell(row, 'saeule') === 'TOTAL');

  test('has a row for every cell of the snapshot', () => {
    expect(rows).toHaveLength(tableOf('persons-gender-field').cells.length);
    for (const row of rows) expect(row).toHaveLength(head.length);
  });

  test('says for a withheld value that it is withheld, with a sign, a status and words', () => {
    const row = find('EECO01', 'MALE');
    expect(['wert', 'status', 'bedeutung'].map((column) => cell(row, column))).toEqual([
      '.',
      'SUPPRESSED',
      'zum Schutz von Personen nicht ausgewiesen',
    ]);
  });

  test('zero is the number 0 and says so, a correction is marked', () => {
    expect(['wert', 'bedeutung'].map((column) => cell(find('EECO17', 'TOTAL'), column))).toEqual(['0', 'keine']);
    expect(cell(find('EECO02', 'TOTAL'), 'korrigiert')).toBe('r');
  });

  test('every row has date, source, hash, licence, funding notice and the mark of invented data', () => {
    for (const column of ['stichtag', 'quelle', 'pruefsumme', 'lizenz', 'foerderung', 'art'])
      for (const row of rows) expect(cell(row, column)).not.toBe('');
    expect(cell(rows[0], 'art')).toContain('Demodaten');
  });

  test('shares are in per cent and money in euros, with the decimal sign of the language', () => {
    expect(tableCsv(snapshot, tableOf('money-source'), 'de')).toContain(';351273,5;Euro;');
    expect(tableCsv(snapshot, tableOf('money-source'), 'en')).toContain(';351273.5;euros;');
    expect(tableCsv(snapshot, tableOf('offers-field'), 'de')).toContain(';71;Prozent;');
  });

  test('a name that a spreadsheet would run stays text', () => {
    expect(tableCsv(snapshot, tableOf('measures'), 'de')).toContain(";'=Frauencafé;");
  });
});

test('the dictionary explains every column, table, indicator, status and sign', () => {
  const kinds = new Set(dictionary(document).map(({ kind }) => kind));
  expect([...kinds]).toEqual(['COLUMN', 'TABLE', 'INDICATOR', 'STATUS', 'SIGN']);
  const columns = dictionary(document)
    .filter(({ kind }) => kind === 'COLUMN')
    .map(({ code }) => code);
  for (const table of document.tables)
    expect(columns).toEqual(expect.arrayContaining(rowsOf(tableCsv(snapshot, table, 'de'))[0] ?? []));
  expect(rowsOf(dictionaryCsv(document)).length).toBe(dictionary(document).length + 1);
});

describe('the catalogue after DCAT-AP.de 3.0', () => {
  const heads = [
    {
      id: 1,
      operation: 'kim-potsdam',
      date: '2026-06-30',
      revision: 1,
      reason: null,
      sha256: 'aa'.repeat(32),
      frozenAt: '2026-07-10T08:00:00.000Z',
      releasedAt: '2026-07-11T08:00:00.000Z',
    },
    {
      id: 2,
      operation: 'kim-potsdam',
      date: '2026-09-30',
      revision: 2,
      reason: 'x',
      sha256: 'bb'.repeat(32),
      frozenAt: '2026-10-10T08:00:00.000Z',
      releasedAt: '2026-10-11T08:00:00.000Z',
    },
  ];
  const make = (options: DocumentOptions = {}, email: string | null = 'kim@example.org') =>
    catalog(
      [{ slug: 'kim-potsdam', ags: '12054', heads, latest: reportDocument(options) }],
      { name: 'Landeshauptstadt Potsdam', email },
      'https://kim.example.org',
    );

  test.each(Object.entries(MANDATORY))('%s has every mandatory property', (type, mandatory) => {
    const nodes = nodesOf(make(), type);
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes) expect(propertiesOf(node)).toEqual(expect.arrayContaining([...mandatory]));
  });

  test('a contact can be reached also where no address for mail is set', () => {
    for (const contact of nodesOf(make({}, null), 'vcard:Organization'))
      expect(contact['vcard:hasURL']).toEqual({ '@id': 'https://kim.example.org/impressum' });
  });

  test('every file of every released snapshot is a distribution with an address that never gives anything else', () => {
    const addresses = nodesOf(make(), 'dcat:Distribution').map((node) => (node['dcat:downloadURL'] as { '@id': string })['@id']);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toHaveLength(heads.length * (1 + document.tables.length));
    expect(addresses).toContain('https://kim.example.org/open-data/kim-potsdam/2026-09-30-r2/measures.csv');
  });

  test('it says where and when, by key of the district and days', () => {
    const [dataset] = nodesOf(make(), 'dcat:Dataset');
    expect(dataset?.['dct:spatial']).toMatchObject({ '@id': 'http://dcat-ap.de/def/politicalGeocoding/districtKey/12054' });
    expect(dataset?.['dct:temporal']).toMatchObject({
      'dcat:startDate': { '@value': '2026-01-01' },
      'dcat:endDate': { '@value': '2026-09-30' },
    });
  });

  test('without a publisher of the installation each municipality publishes its own data', () => {
    const latest = reportDocument();
    const other = { ...latest, operation: { ...latest.operation, municipality: 'Oder-Spree' } };
    const made = catalog(
      [
        { slug: 'kim-potsdam', ags: '12054', heads, latest },
        { slug: 'kim-oder-spree', ags: '12067', heads, latest: other },
      ],
      { name: null, email: null },
      'https://kim.example.org',
    );
    const names = new Map(nodesOf(made, 'foaf:Agent').map((agent) => [agent['@id'], agent['foaf:name']]));
    expect([...names]).toEqual([
      ['https://kim.example.org/#12054', { '@value': 'Potsdam', '@language': 'de' }],
      ['https://kim.example.org/#12067', { '@value': 'Oder-Spree', '@language': 'de' }],
    ]);
  });

  test('invented data are said to be invented', () => {
    const described = (isDemo: boolean) => JSON.stringify(nodesOf(make({ isDemo }), 'dcat:Dataset')[0]?.['dct:description']);
    expect([described(true).includes('erfunden'), described(false).includes('erfunden')]).toEqual([true, false]);
  });
});
