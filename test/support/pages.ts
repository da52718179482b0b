import { globSync } from 'node:fs';

export interface SitePage {
  /** such as /massnahmen/nachbarschaftstreff or /en/measures */
  path: string;
  language: 'de' | 'en';
}

/** Addresses with a name in them, and the list of the API that the names are taken from. */
const NAMES: Record<string, string> = {
  massnahmen: '{ measures(first: 1) { nodes { slug } } }',
  berichte: '{ snapshots(first: 1) { nodes { slug: date } } }',
  berichtsstaende: '{ snapshots(first: 1) { nodes { slug: date } } }',
  traeger: '{ providers(first: 1) { nodes { slug } } }',
};

/** A name that is there in every installation. */
const FIXED: Record<string, string> = { kennzahlen: 'EECO01', einladung: 'kim_example' };

/**
 * Every page of the dashboard in both languages, found in its routes folder: a new page is tested without being named.
 * Pages about one measure or provider appear once, and not at all where there is none; those that need an account are left out,
 * because they lead to the one for signing in.
 */
export async function pagesOf(site: string): Promise<SitePage[]> {
  const routes = globSync('dashboard/src/routes/**/+page.svelte').map(
    (file) =>
      `/${file
        .split(/[\\/]/)
        .slice(3, -1)
        .filter((part) => !part.startsWith('('))
        .join('/')}`,
  );
  const german = await Promise.all(routes.sort().map((route) => address(site, route)));
  const pages = await Promise.all(german.filter((path) => path !== undefined).map((path) => inBothLanguages(site, path)));
  return pages.flat();
}

async function address(site: string, route: string): Promise<string | undefined> {
  if (!route.includes('[')) return route;
  const list = route.split('/')[1] ?? '';
  if (FIXED[list]) return route.replace(/\[.*?\]/, FIXED[list]);
  const query = NAMES[list];
  if (!query) throw new Error(`Say in test/support/pages.ts which name ${route} takes.`);
  const response = await fetch(`${site}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: Record<string, { nodes: { slug: string }[] }> };
  const slug = Object.values(data)[0]?.nodes[0]?.slug;
  return slug && route.replace(/\[.*?\]/, slug);
}

/** Each page names its other language in its head. */
async function inBothLanguages(site: string, path: string): Promise<SitePage[]> {
  const response = await fetch(site + path);
  const html = await response.text();
  if (response.redirected) return [];
  const english = /<link rel="alternate" hreflang="en" href="([^"]+)"/.exec(html)?.[1];
  if (!english) throw new Error(`${path} does not say where its English page is.`);
  return [
    { path, language: 'de' },
    { path: new URL(english).pathname, language: 'en' },
  ];
}
