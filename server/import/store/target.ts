import type { ClientBase } from 'pg';
import { EXIT, Failure } from '../../failure.ts';
import { nearest } from '../nearest.ts';
import type { Language, Text } from '../text.ts';

/** The operation that a file is imported into. */
export interface Target {
  id: number;
  slug: string;
  title: string;
  isDemo: boolean;
  /** slug of the only provider whose measures may occur; null: all */
  provider: string | null;
}

/** @throws Failure (64) if operation or provider do not exist, with the name that was probably meant */
export async function findTarget(
  client: ClientBase,
  operation: string,
  provider: string | null,
  language: Language,
): Promise<Target> {
  const { rows } = await client.query<Omit<Target, 'provider'>>('select id, slug, title, is_demo as "isDemo" from operation');
  const found = rows.find(({ slug }) => slug === operation);
  if (!found) {
    const known = rows.map(({ slug }) => slug);
    const none = {
      de: 'In der Datenbank steht noch kein Vorhaben; bitte zuerst `npm start`.',
      en: 'The database holds no operation yet; please run `npm start` first.',
    };
    const about = { de: `Ein Vorhaben „${operation}“ gibt es nicht`, en: `There is no operation "${operation}"` };
    throw usage(known.length === 0 ? none : withCandidates(about, operation, known), language);
  }
  if (provider !== null) await checkProvider(client, found, provider, language);
  return { ...found, provider };
}

async function checkProvider(client: ClientBase, operation: { id: number; slug: string }, provider: string, language: Language) {
  const { rows } = await client.query<{ slug: string }>('select slug from provider where operation_id = $1', [operation.id]);
  const known = rows.map(({ slug }) => slug);
  if (known.includes(provider)) return;
  const about = {
    de: `Im Vorhaben ${operation.slug} gibt es keinen Träger „${provider}“`,
    en: `The operation ${operation.slug} has no provider "${provider}"`,
  };
  throw usage(withCandidates(about, provider, known), language);
}

function withCandidates(about: Text, wanted: string, known: readonly string[]): Text {
  const meant = nearest(wanted, known);
  if (meant) return { de: `${about.de}; gemeint ist wohl „${meant}“.`, en: `${about.en}; "${meant}" is probably meant.` };
  if (known.length === 0) return { de: `${about.de}; es gibt noch keinen.`, en: `${about.en}; there is none yet.` };
  const list = [...known].sort().join(', ');
  return { de: `${about.de}; es gibt: ${list}.`, en: `${about.en}; there are: ${list}.` };
}

function usage(text: Text, language: Language): Failure {
  return new Failure(text[language], EXIT.USAGE);
}
