import { addressOf } from '#lib/snapshot-address.ts';

const FORMATS = ['pdf', 'docx', 'xlsx'] as const;

/** Files of a released report in both languages; addresses that name the revision always give the same. */
export const reportFiles = ({ operation, date, revision }: { operation: string; date: string; revision: number }) =>
  (
    [
      { language: 'de', folder: '/berichte' },
      { language: 'en', folder: '/en/reports' },
    ] as const
  ).map(({ language, folder }) => ({
    language,
    files: FORMATS.map((format) => ({
      name: format.toUpperCase(),
      href: `${folder}/${operation}/${addressOf({ date, revision })}.${format}`,
    })),
  }));
