import { localizeHref } from '#lib/paraglide/runtime.js';

/** Parameter of every page that shows figures: the reporting date that they are asked for. */
export const AS_OF = 'stichtag';

/** As much of an address as is needed to read its parameters; kit hands out addresses that cannot be changed. */
interface Address {
  searchParams: { get(name: string): string | null };
}

/** The reporting date in the address; undefined: today. */
export const asOfIn = (url: Address): string | undefined => url.searchParams.get(AS_OF) || undefined;

/** Address of a page in the language of this page; keeps the reporting date, so that one reads on at the same day. */
export function pageHref(path: string, url: Address): string {
  const [pathAndQuery = '', hash] = path.split('#');
  const [pathname = '', query] = pathAndQuery.split('?');
  const params = new URLSearchParams(query);
  const asOf = asOfIn(url);
  if (asOf) params.set(AS_OF, asOf);
  const search = params.size > 0 ? `?${params}` : '';
  return `${localizeHref(pathname)}${search}${hash ? `#${hash}` : ''}`;
}
