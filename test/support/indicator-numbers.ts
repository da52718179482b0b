import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';

/*
 * The numbers of one indicator from three sides: the tables of its page, its file and the API. Read as a reader's program would,
 * over HTTP and without a browser.
 */

type Row = Record<string, string>;

interface ApiFigure {
  value: number | null;
  status: string;
  numerator: number | null;
  denominator: number | null;
  breakdown: { value: string; label: string }[];
  lineage?: { steps: { kept: number; excluded: number }[] };
}

export interface Reader {
  site: string;
  headers: Record<string, string>;
}

const FIGURE = 'value status numerator denominator breakdown { value label }';

async function tablesOf({ site, headers }: Reader, code: string, language = 'DE'): Promise<Record<string, ApiFigure[]>> {
  const table = (more: string, fields = '') =>
    `figures(input: { indicators: ["${code}"], language: ${language}, ${more} }) { figures { ${FIGURE} ${fields} } }`;
  const query = `{ headline: ${table('', 'lineage { steps { kept excluded } }')} time: ${table('interval: QUARTER')}
    gender: ${table('breakdown: [GENDER]')} pillar: ${table('breakdown: [FIELD_OF_ACTION]')} }`;
  const response = await fetch(`${site}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: Record<string, { figures: ApiFigure[] }> };
  return Object.fromEntries(Object.entries(data).map(([name, { figures }]) => [name, figures]));
}

const text = async ({ site, headers }: Reader, path: string): Promise<string> => (await fetch(site + path, { headers })).text();

/** Cells of the rows of the table in a section, as text. */
function cellsOf(html: string, section: string): string[][] {
  const from = html.indexOf(`aria-labelledby="${section}-title"`);
  if (from < 0) return [];
  const body = /<tbody>(.*?)<\/tbody>/s.exec(html.slice(from, html.indexOf('</section>', from)))?.[1] ?? '';
  const plain = (cell: string) =>
    cell
      .replace(/<span class="visually-hidden[^>]*>.*?<\/span>/gs, '')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  return body
    .split('</tr>')
    .slice(0, -1)
    .map((row) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => plain(cell as string)));
}

/** A printed number, rounded as it is printed; null for a symbol other than that of zero. */
function read(printed: string): { value: number; decimals: number } | null {
  if (printed === '-') return { value: 0, decimals: 9 };
  const digits = printed.replace(/[\s\u00a0\u202f€%.]/g, '').replace('\u2212', '-');
  if (!/^-?\d+(,\d+)?$/.test(digits)) return null;
  return { value: Number(digits.replace(',', '.')), decimals: digits.split(',')[1]?.length ?? 0 };
}

/** What a page prints is what the file has, as far as it prints it. */
function expectPrinted(printed: string | undefined, { Wert, Statuscode }: Row, what: string): void {
  // live numbers that are not for publication carry an "n"
  const shown = read((printed ?? '').replace(/ n$/, ''));
  if (Statuscode !== 'PUBLISHED') expect([what, shown, Wert], what).toEqual([what, null, '']);
  else {
    const value = Number(Wert?.replace(',', '.'));
    expect(shown, `${what}: "${printed}" on the page, ${Wert} in the file`).not.toBeNull();
    expect(Math.abs((shown?.value ?? 0) - value), `${what}: ${printed} and ${Wert}`).toBeLessThanOrEqual(
      0.5 * 10 ** -(shown?.decimals ?? 0) + 1e-9,
    );
  }
}

/** What the file has is what the API says, in per cent for shares and euros for cents. */
function expectSame(rows: Row[], figures: ApiFigure[], unit: string, what: string): void {
  const over = unit === 'EUR_CENT' ? 0.01 : 1;
  const scale = unit === 'SHARE' ? 100 : over;
  const number = (cell: string | undefined) => (cell ? Number(cell.replace(',', '.')) : null);
  const rounded = (value: number | null, by: number) => (value === null ? null : Number((value * by).toFixed(4)));
  expect(
    rows.map((row) => [row.Statuscode, number(row.Wert), number(row.Zähler), number(row.Nenner)]),
    what,
  ).toEqual(
    figures.map(({ status, value, numerator, denominator }) => [
      status,
      rounded(value, scale),
      rounded(numerator, over),
      denominator,
    ]),
  );
}

/** Compares page, file and API of one indicator; @returns how many numbers of the page were compared */
export async function compareNumbers(reader: Reader, { code, unit }: { code: string; unit: string }): Promise<number> {
  const query = '?zeitraum=quartal';
  const [html, file, api] = await Promise.all([
    text(reader, `/kennzahlen/${code}${query}`),
    text(reader, `/kennzahlen/${code}/daten.csv${query}`),
    tablesOf(reader, code),
  ]);
  const rows: Row[] = parse(file, { bom: true, delimiter: ';', columns: true });
  const section = (name: string, dimension = '') =>
    rows.filter(({ Abschnitt, Merkmal }) => Abschnitt === name && Merkmal === dimension);
  const isPart = ({ breakdown, value }: ApiFigure) => breakdown[0] && (breakdown[0].value !== 'NOT_GIVEN' || value !== 0);

  let compared = 0;
  expectSame(section('Stand'), api.headline ?? [], unit, `${code} headline`);
  expectSame(section('Verlauf'), api.time ?? [], unit, `${code} over time`);
  for (const [name, dimension, table] of [
    ['Geschlecht', 'gender', 'parts-gender'],
    ['Säule', 'pillar', 'parts-field-of-action'],
  ] as const) {
    const parts = section('Aufgliederung', name);
    expectSame(parts, parts.length ? (api[dimension] ?? []).filter(isPart) : [], unit, `${code} by ${dimension}`);
    const printed = cellsOf(html, table);
    if (printed.length) expect(printed.length, `${code} ${table}`).toBe(parts.length + 1); // and the total
    compared += Math.max(0, printed.length - 1);
    for (const [n, row] of printed.slice(0, -1).entries()) expectPrinted(row[1], parts[n] as Row, `${code} ${row[0]}`);
  }
  const time = cellsOf(html, 'time');
  for (const [n, row] of section('Verlauf').entries()) if (time[n]) expectPrinted(time[n]?.[1], row, `${code} ${row.Zeitraum}`);
  const steps = cellsOf(html, 'path');
  compared += time.length + steps.length;
  const counted = api.headline?.[0]?.lineage?.steps ?? [];
  const told = section('Datensätze');
  expect([steps.length, told.length]).toEqual([counted.length, counted.length]);
  for (const [n, { kept, excluded }] of counted.entries()) {
    expect([code, told[n]?.Wert, read(steps[n]?.[2] ?? '')?.value]).toEqual([code, String(kept), kept]);
    if (!n) continue;
    const printed = read(steps[n]?.[1] ?? '')?.value;
    expect([code, told[n]?.['Nicht gezählt'], printed]).toEqual([code, String(excluded), excluded ? -excluded : 0]);
  }
  return compared;
}

/** Code and unit of every indicator. */
export async function indicatorsOf({ site, headers }: Reader): Promise<{ code: string; unit: string }[]> {
  const response = await fetch(`${site}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ indicators { code unit } }' }),
  });
  return ((await response.json()) as { data: { indicators: { code: string; unit: string }[] } }).data.indicators;
}
