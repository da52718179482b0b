import { globSync, readFileSync } from 'node:fs';
import { parse, print, separateOperations } from 'graphql';
import type { App } from '../../../server/app.ts';
import { catalogue } from '../../../server/indicators/catalogue.ts';
import { Dimension } from '../../../server/indicators/definition.ts';
import { publishedTables } from '../../../server/publication/published-tables.ts';
import type { Ask } from '../read/api.ts';

const DATES = ['2026-06-30', '2026-09-30', '2026-09-30-r1', '2026-08-31'];
const LISTS = ['participations', 'attendances', 'contacts', 'outcomes', 'languageLevelChanges', 'residenceStatusChanges'];

/** Values for whatever the pages ask with. */
const VARIABLES = {
  ...{ slug: 'naehwerkstatt', code: 'EECO17', codes: ['EECO17', 'EECO01'], language: 'EN', interval: 'QUARTER' },
  ...{ asOf: '2026-09-30', endsOn: '2028-12-31', isCumulative: true, search: '', breakdown: ['GENDER'] },
};

/** The very questions that the pages of the dashboard ask: a page says nothing else. */
function questionsOfPages(): [name: string, source: string][] {
  const texts = globSync('dashboard/src/**/*.graphql')
    .sort()
    .map((file) => readFileSync(file, 'utf8'));
  const operations = Object.entries(separateOperations(parse(texts.join('\n'))));
  return operations
    .filter(([, document]) => document.definitions.some((each) => 'operation' in each && each.operation === 'query'))
    .map(([name, document]) => [name, print(document)]);
}

/** Every indicator in every breakdown, over time and all at once, and with questions that are refused. */
function questionsOfFigures(): string[] {
  const fields = `asOf basis notes figures { value status numerator denominator isRevised isPublishable indicator { code }
    period { from to } breakdown { dimension value } quality { incompleteShare lateEntryShare notGivenShare } lineage { ruleVersion }
    forecast { expected low high probability } target { target planToDate deviation assessment forecast { expected low high } } }`;
  const codes = catalogue.map(({ code }) => JSON.stringify(code));
  const breakdowns = ['', ...Object.values(Dimension), 'FIELD_OF_ACTION, GENDER', 'MEASURE, GENDER', 'GENDER, AGE_GROUP'];
  const rests = ['', 'interval: MONTH', 'interval: QUARTER cumulative: false', 'asOf: "2026-07-01"', 'snapshot: "2026-05-05"'];
  return breakdowns.flatMap((breakdown) =>
    rests.flatMap((rest) =>
      Array.from({ length: Math.ceil(codes.length / 30) }, (_, n) => codes.slice(30 * n, 30 * n + 30)).map(
        (some) => `{ figures(input: { indicators: [${some}] breakdown: [${breakdown}] ${rest} }) { ${fields} } }`,
      ),
    ),
  );
}

const QUESTIONS = [
  '{ snapshots { totalCount nodes { date revision reason frozenAt releasedAt sha256 document } } }',
  `{ snapshot(date: "2026-09-30") { document changes { key } revisions { sha256 } tables { id title titleEn
    cells { indicator key value status isRevised } } } }`,
  '{ measures(orderBy: [STARTS_ON_DESC]) { totalCount nodes { id slug places } } providers { totalCount nodes { id slug } } }',
  '{ indicators { code name definition } operations { totalCount nodes { slug } } viewer { role } }',
  ...LISTS.map((list) => `{ ${list} { totalCount } }`),
];

const files = (): string[] => [
  '/open-data/catalog.jsonld',
  '/open-data/kim-potsdam/data-dictionary.csv',
  '/open-data/kim-potsdam/data-dictionary.json',
  ...DATES.map((date) => `/open-data/kim-potsdam/${date}.json`),
  ...DATES.flatMap((date) =>
    ['', '.en'].flatMap((language) => publishedTables.map(({ id }) => `/open-data/kim-potsdam/${date}/${id}${language}.csv`)),
  ),
  ...['/berichte/2026-06-30.xlsx', '/en/reports/2026-09-30.docx', '/berichte/2026-09-30.pdf', '/berichte/2026-08-31.pdf'],
  ...['/healthz', '/readyz', '/metrics'],
];

/** Headers that say something about the answer, and not about the moment. */
const PASSING = ['date', 'x-request-id', 'connection', 'keep-alive'];

async function fileAt({ url }: App, path: string): Promise<string> {
  const response = await fetch(url + path, { headers: { 'x-forwarded-for': '203.0.113.7' } });
  const headers = [...response.headers].filter(([name]) => !PASSING.includes(name));
  return JSON.stringify([response.status, headers, Buffer.from(await response.arrayBuffer()).toString('base64')]);
}

/** Everything that somebody without a sign-in gets: name -> answer with status, headers and size. */
export async function everythingPublic(ask: Ask, app: App, further: readonly { source: string; variables: object }[]) {
  const answers = new Map<string, string>();
  const keep = async (name: string, source: string, variables: object = {}) => {
    const { data, errors } = await ask(source, { variables: { ...variables } });
    if (
      errors?.some(
        ({ extensions }) => extensions?.code === 'GRAPHQL_VALIDATION_FAILED' || extensions?.code === 'GRAPHQL_PARSE_FAILED',
      )
    )
      throw new Error(`${name} is no question: ${errors.map(({ message }) => message).join(' ')}`);
    answers.set(name, JSON.stringify({ data, errors }));
  };
  for (const [name, source] of questionsOfPages()) await keep(`page ${name}`, source, VARIABLES);
  for (const source of [...QUESTIONS, ...questionsOfFigures()]) await keep(source, source);
  for (const [n, { source, variables }] of further.entries()) await keep(`${n}: ${source}`, source, variables);
  for (const path of files()) answers.set(path, await fileAt(app, path));
  return answers;
}
