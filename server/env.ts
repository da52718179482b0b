import { type OidcSettings, readOidc } from './auth/oidc-settings.ts';
import { DEMO_AS_OF } from './demo-day.ts';
import { isLocalDate } from './scalars.ts';
import { wrongValue } from './wrong-value.ts';

export type LogLevel = 'error' | 'warn' | 'info' | 'debug';

export interface Env {
  port: number;
  host: string;
  /** null: the embedded PostgreSQL */
  databaseUrl: string | null;
  /** the same database in the role of the application; null: that role is made */
  databaseAppUrl: string | null;
  dataDir: string;
  demo: boolean;
  /** a date that stands for today; null: the real one */
  today: string | null;
  logLevel: LogLevel;
  /** own proxies in front that append to X-Forwarded-For */
  trustProxy: number;
  /** address under which people reach the server, without a slash at the end; null: the one it listens on */
  url: string | null;
  /** identity provider for sign-in; null: local accounts only */
  oidc: OidcSettings | null;
}

const LOG_LEVELS: readonly LogLevel[] = ['error', 'warn', 'info', 'debug'];

/** Reads and checks every environment variable once. @throws Failure (78) that names variable, value and expected form */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const databaseUrl = source.DATABASE_URL || null;
  const databaseAppUrl = source.DATABASE_APP_URL || null;
  return {
    port: port(source.PORT || '4000'),
    host: check(
      'HOST',
      source.HOST || '127.0.0.1',
      (v) => !/\s/.test(v),
      'eine Adresse wie 127.0.0.1',
      'an address such as 127.0.0.1',
    ),
    databaseUrl: databaseUrl && checkUrl('DATABASE_URL', databaseUrl),
    databaseAppUrl: databaseAppUrl && checkUrl('DATABASE_APP_URL', databaseAppUrl),
    dataDir: source.DATA_DIR || '.data',
    demo: check('KIM_DEMO', source.KIM_DEMO || (databaseUrl ? 'off' : 'on'), isSwitch, 'on oder off', 'on or off') === 'on',
    today: source.KIM_TODAY
      ? check('KIM_TODAY', source.KIM_TODAY, isLocalDate, 'ein Tag wie 2026-11-22', 'a day such as 2026-11-22')
      : null,
    logLevel: check('LOG_LEVEL', source.LOG_LEVEL || 'info', isLogLevel, LOG_LEVELS.join(', '), LOG_LEVELS.join(', ')),
    trustProxy: Number(
      check('TRUST_PROXY', source.TRUST_PROXY || '0', (v) => /^\d$/.test(v), 'eine Zahl von 0 bis 9', 'a number from 0 to 9'),
    ),
    url: source.KIM_URL ? publicUrl(source.KIM_URL) : null,
    oidc: readOidc(source),
  };
}

/** Made once: making it takes longer than answering a small query. */
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** Today, or the day that stands for it. */
export function todayOf(env: Pick<Env, 'today'>): string {
  return env.today ?? day.format(new Date());
}

/**
 * The day on which figures are shown: today, but for a demonstration that this program brought along the last day that its
 * story knows, since every later day would be an empty one.
 */
export function shownDayOf(env: Pick<Env, 'today' | 'demo' | 'databaseUrl'>): string {
  return isStoryDay(env) ? DEMO_AS_OF : todayOf(env);
}

/** True if the day shown is that of the demonstration. */
export const isStoryDay = ({ today, demo, databaseUrl }: Pick<Env, 'today' | 'demo' | 'databaseUrl'>): boolean =>
  !today && demo && databaseUrl === null;

const isSwitch = (value: string): value is 'on' | 'off' => value === 'on' || value === 'off';
const isLogLevel = (value: string): value is LogLevel => (LOG_LEVELS as readonly string[]).includes(value);

function port(value: string): number {
  const isPort = (v: string) => /^\d{1,5}$/.test(v) && Number(v) <= 65_535;
  return Number(check('PORT', value, isPort, 'eine Zahl von 0 bis 65535', 'a number from 0 to 65535'));
}

function publicUrl(value: string): string {
  const isUrl = /^https?:\/\//.test(value) && URL.canParse(value) && new URL(value).pathname === '/';
  if (!isUrl)
    throw wrongValue('KIM_URL', value, 'eine Adresse wie https://kim.example.org', 'an address such as https://kim.example.org');
  return new URL(value).origin;
}

function checkUrl(name: string, value: string): string {
  const isUrl = /^postgres(ql)?:\/\//.test(value) && URL.canParse(value);
  const shown = value.replace(/:[^:@/]*@/, ':…@'); // a password does not belong on the terminal
  if (!isUrl)
    throw wrongValue(
      name,
      shown,
      'postgres://name:passwort@server:5432/datenbank',
      'postgres://name:password@server:5432/database',
    );
  return value;
}

function check<T extends string>(name: string, value: string, valid: (v: string) => v is T, de: string, en: string): T;
function check(name: string, value: string, valid: (v: string) => boolean, de: string, en: string): string;
function check(name: string, value: string, valid: (v: string) => boolean, de: string, en: string): string {
  if (!valid(value)) throw wrongValue(name, value, de, en);
  return value;
}
