import { wrongValue } from '../wrong-value.ts';
import { Role } from './viewer.ts';

/** The city's identity provider, from the environment (docs/access.md). */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** claim of the ID token that names groups or roles */
  claim: string;
  /** value of the claim -> role here; the first that somebody has holds */
  roles: ReadonlyMap<string, MappedRole>;
  /** values of the claim `amr` that stand for a second factor */
  factors: readonly string[];
}

export interface MappedRole {
  role: Role;
  providerSlug: string | null;
}

const FORM = ['gruppe=ROLLE, gruppe=PROVIDER:kurzname', 'group=ROLE, group=PROVIDER:slug'] as const;

/** @returns null where KIM_OIDC_ISSUER is not set. @throws Failure (78) that names variable, value and expected form */
export function readOidc(source: NodeJS.ProcessEnv): OidcSettings | null {
  const { KIM_OIDC_ISSUER: issuer, KIM_OIDC_CLIENT_ID: clientId, KIM_OIDC_CLIENT_SECRET: clientSecret } = source;
  if (!issuer) return null;
  if (!URL.canParse(issuer)) throw wrongValue('KIM_OIDC_ISSUER', issuer, 'eine Adresse mit https://', 'an address with https://');
  if (!clientId) throw wrongValue('KIM_OIDC_CLIENT_ID', '', 'die Kennung beim Anbieter', 'the id at the provider');
  if (!clientSecret) throw wrongValue('KIM_OIDC_CLIENT_SECRET', '', 'das Geheimnis beim Anbieter', 'the secret at the provider');
  return {
    issuer: issuer.replace(/\/$/, ''),
    clientId,
    clientSecret,
    claim: source.KIM_OIDC_CLAIM || 'roles',
    roles: rolesOf(source.KIM_OIDC_ROLES ?? ''),
    factors: (source.KIM_OIDC_FACTORS || 'mfa').split(',').map((value) => value.trim()),
  };
}

function rolesOf(text: string): Map<string, MappedRole> {
  const entries = text.split(',').map((entry): [string, MappedRole] => {
    const match = /^\s*(?<value>[^=]+?)\s*=\s*(?<role>[A-Z]+)(?::(?<slug>[a-z0-9-]+))?\s*$/.exec(entry);
    const { value = '', role = '', slug } = match?.groups ?? {};
    if (!Object.hasOwn(Role, role) || (role === Role.PROVIDER) !== (slug !== undefined))
      throw wrongValue('KIM_OIDC_ROLES', entry.trim(), ...FORM);
    return [value, { role: role as Role, providerSlug: slug ?? null }];
  });
  return new Map(entries);
}

/** Role of somebody with these claims; undefined where none is meant for them. */
export function roleOf({ claim, roles }: OidcSettings, claims: Record<string, unknown>): MappedRole | undefined {
  const given = claims[claim];
  const values = (Array.isArray(given) ? given : [given]).map(String);
  const [, found] = [...roles].find(([value]) => values.includes(value)) ?? [];
  return found;
}

/** True where the provider says that it asked for a second factor. */
export function hasFactor({ factors }: OidcSettings, { amr }: Record<string, unknown>): boolean {
  return Array.isArray(amr) && amr.some((method) => factors.includes(String(method)));
}
