import { parseArgs } from 'node:util';
import type { Pool } from 'pg';
import { Role } from '../auth/viewer.ts';
import { EXIT, Failure } from '../failure.ts';
import { say } from '../language.ts';

/** What `npm run token` and `npm run account` have in common. */
export const wrong = (de: string, en: string): Failure => new Failure(say(de, en), EXIT.USAGE);

/**
 * Options by name; null where help is asked for.
 * @param flags options without a value: '' where they are given
 * @throws Failure (64)
 */
export function readOptions(
  argv: readonly string[],
  names: readonly string[],
  flags: readonly string[] = [],
): Partial<Record<string, string>> | null {
  const texts = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const bare = Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }]));
  try {
    const options = { ...texts, ...bare, help: { type: 'boolean', short: 'h' } } as const;
    const { help, ...values } = parseArgs({ args: [...argv], options }).values;
    if (help) return null;
    const { lang } = values as { lang?: string };
    if (lang !== undefined) checkLanguage(lang);
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === true ? '' : String(value)]));
  } catch (error) {
    if (error instanceof Failure) throw error;
    const option = /'(--?[^' ]+)/.exec((error as Error).message)?.[1] ?? argv.find((part) => !part.startsWith('-')) ?? '';
    throw wrong(
      `${option} gibt es hier nicht, oder ein Wert fehlt. Hilfe: --help`,
      `There is no ${option} here, or a value is missing. Help: --help`,
    );
  }
}

function checkLanguage(lang: string): void {
  if (lang === 'de' || lang === 'en') return;
  throw wrong(`--lang ist „${lang}“; erwartet wird de oder en.`, `--lang is "${lang}"; expected is de or en.`);
}

export function readRole(value: string | undefined): Role {
  if (value !== undefined && Object.hasOwn(Role, value)) return value as Role;
  const roles = Object.values(Role).join(', ');
  if (!value) throw wrong(`--role ROLLE fehlt: eine von ${roles}.`, `--role ROLE is missing: one of ${roles}.`);
  throw wrong(`--role ist „${value}“; erwartet wird eine von ${roles}.`, `--role is "${value}"; expected is one of ${roles}.`);
}

/** The provider of role PROVIDER; null in every other role, which has none. @throws Failure (64) */
export async function readProvider(
  role: Role,
  slug: string | undefined,
  pool: () => Promise<Pool>,
): Promise<{ id: number; slug: string } | null> {
  if (role !== Role.PROVIDER) {
    if (slug === undefined) return null;
    throw wrong(
      `--provider gehört zur Rolle PROVIDER, nicht zu ${role}.`,
      `--provider belongs to role PROVIDER, not to ${role}.`,
    );
  }
  if (!slug) throw wrong('Die Rolle PROVIDER braucht --provider KURZNAME.', 'Role PROVIDER needs --provider SLUG.');
  const { rows } = await (await pool()).query<{ id: number; slug: string }>('select id, slug from provider where slug = $1', [
    slug,
  ]);
  if (rows[0]) return rows[0];
  throw wrong(`Einen Träger „${slug}“ gibt es nicht.`, `There is no provider "${slug}".`);
}
