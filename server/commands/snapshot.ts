import { languageOf } from '../command-arguments.ts';
import { EXIT, Failure } from '../failure.ts';
import type { Text } from '../import/text.ts';
import { step } from '../progress.ts';
import { HELP, readArguments, type SnapshotArguments } from '../publication/arguments.ts';
import { freezeSnapshot, releaseSnapshot } from '../publication/publish.ts';
import { refusals } from '../publication/refusal.ts';
import { snapshotHeads } from '../publication/store.ts';
import { Refusal } from '../refusal.ts';
import { transactionOn } from '../transaction.ts';
import type { CommandIo } from './io.ts';

const BY = 'npm run snapshot';

type Show = <T>(title: Text, work: () => Promise<T>) => Promise<T>;

const steps = {
  OPEN: { de: 'Datenbank wird geöffnet', en: 'opening the database' },
  COUNT: { de: 'Zahlen werden gezählt', en: 'counting the figures' },
  PROTECT: {
    de: 'Schutz wird berechnet und geprüft; das kann Minuten dauern',
    en: 'protecting and auditing; this can take minutes',
  },
  STORE: { de: 'Berichtsstand wird gespeichert', en: 'storing the snapshot' },
  RELEASE: {
    de: 'Berichtsstand wird noch einmal geprüft und veröffentlicht',
    en: 'auditing the snapshot again and releasing it',
  },
} satisfies Record<string, Text>;

/**
 * `npm run snapshot -- --date YYYY-MM-DD [--release]`: freezes the figures of a reporting date, and makes them public where asked.
 * A date that is frozen and not yet released is released as it is, unless a reason asks for a new revision.
 * @returns the exit code: 0 done
 * @throws Failure: 64 wrong arguments, 1 otherwise
 */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const language = languageOf(argv);
  const options = readArguments(argv);
  if (!options) {
    io.stdout.write(HELP[language]);
    return EXIT.OK;
  }
  if (options.date > io.today) throw new Failure(refusals.notOver(options.date).text[language], EXIT.USAGE);
  try {
    const show = <T>(title: Text, work: () => Promise<T>) => step(title[language], work, io.stderr);
    const transaction = transactionOn(await show(steps.OPEN, io.pool));
    io.stdout.write(await run(options, transaction, language, show));
    return EXIT.OK;
  } catch (error) {
    const { extensions, message } = error as { extensions?: { code?: string }; message: string };
    if (extensions?.code === 'NOT_FOUND') throw new Failure(unknown(options.operation)[language], EXIT.USAGE);
    if (error instanceof Refusal) throw new Failure(error.text[language], isArgument(error) ? EXIT.USAGE : EXIT.FAILED);
    if (extensions?.code) throw new Failure(message);
    throw error;
  }
}

/** The date itself is wrong, whatever is stored. */
const isArgument = ({ extensions }: Refusal): boolean => extensions.code === 'BAD_USER_INPUT';

const unknown = (operation: string): Text => ({
  de: `Ein Vorhaben „${operation}“ gibt es nicht; bitte --operation mit seinem Kurznamen angeben, etwa kim-potsdam.`,
  en: `There is no operation "${operation}"; please give its short name with --operation, such as kim-potsdam.`,
});

async function run(
  { operation, date, reason, isRelease }: SnapshotArguments,
  transaction: ReturnType<typeof transactionOn>,
  language: 'de' | 'en',
  show: Show,
): Promise<string> {
  const waiting = isRelease && !reason && (await isWaiting(transaction, operation, date));
  let said = '';
  if (!waiting) {
    const { revision, sha256, document } = await freezeSnapshot(transaction, {
      operation,
      date,
      reason,
      by: BY,
      effort: 'EXACT',
      watch: (name, work) => show(steps[name], work),
    });
    const { cells, withheld } = document.protection.audit;
    const text: Text = {
      de: `Eingefroren: ${operation}, Stand ${date}, Fassung ${revision}. ${withheld} von ${cells} Zahlen sind zum Schutz von Personen nicht ausgewiesen.\nSHA-256: ${sha256}\n`,
      en: `Frozen: ${operation}, as of ${date}, revision ${revision}. ${withheld} of ${cells} numbers are withheld to protect persons.\nSHA-256: ${sha256}\n`,
    };
    said = text[language];
  }
  if (!isRelease) return said;
  const { revision } = await show(steps.RELEASE, () => releaseSnapshot(transaction, { operation, date, by: BY }));
  const text: Text = {
    de: `Veröffentlicht: Stand ${date}, Fassung ${revision}.\n`,
    en: `Released: as of ${date}, revision ${revision}.\n`,
  };
  return said + text[language];
}

const isWaiting = (transaction: ReturnType<typeof transactionOn>, operation: string, date: string): Promise<boolean> =>
  transaction(async (query) => {
    const newest = (await snapshotHeads(query, operation, true)).findLast((head) => head.date === date);
    return newest !== undefined && newest.releasedAt === null;
  });
