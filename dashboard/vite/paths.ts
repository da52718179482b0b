const HOST = ':protocol://:domain(.*)::port?';

/** German path -> English path. `:slug?` and the rest of the path stay as they are. */
const translated: [string, string][] = [
  ['/kennzahlen', '/indicators'],
  ['/massnahmen', '/measures'],
  ['/traeger', '/providers'],
  ['/kontext', '/context'],
  ['/daten', '/data'],
  ['/berichte', '/reports'],
  ['/berichtsstaende', '/snapshots'],
  ['/barrierefreiheit', '/accessibility'],
  ['/datenschutz', '/privacy'],
  ['/impressum', '/imprint'],
  ['/anmelden/code', '/sign-in/code'],
  ['/anmelden', '/sign-in'],
  ['/einladung', '/invitation'],
  ['/konto/zweiter-faktor', '/account/second-factor'],
  ['/konto', '/account'],
  ['/konten', '/accounts'],
  ['/rechte', '/permissions'],
  ['/protokoll', '/audit-log'],
];

const pattern = (de: string, en: string) => ({
  pattern: `${HOST}${de}`,
  localized: [
    ['en', `${HOST}/en${en}`],
    ['de', `${HOST}${de}`],
  ] as [string, string][],
});

/** Addresses of every page: German at the root, English below /en with words of its own. */
export const localizedPaths = [
  // without a slash at its end: that address would be answered by a redirect
  pattern('/', ''),
  pattern('/kennzahlen/:code/daten.csv', '/indicators/:code/data.csv'),
  pattern('/protokoll/daten.csv', '/audit-log/data.csv'),
  pattern('/kennzahlen/:code/datensaetze', '/indicators/:code/records'),
  pattern('/kennzahlen/:code/ziel', '/indicators/:code/target'),
  pattern('/kennzahlen/:code/schwellen', '/indicators/:code/thresholds'),
  pattern('/berichte/:date/leichte-sprache', '/reports/:date/leichte-sprache'),
  pattern('/berichtsstaende/vergleich/daten.csv', '/snapshots/compare/data.csv'),
  pattern('/berichtsstaende/vergleich', '/snapshots/compare'),
  pattern('/massnahmen/anlegen', '/measures/new'),
  ...translated.map(([de, en]) => pattern(`${de}/:slug?`, `${en}/:slug?`)),
  pattern('/:path(.*)?', '/:path(.*)?'),
];
