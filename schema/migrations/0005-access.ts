import { Migration } from '@mikro-orm/migrations';

/**
 * Row-level security for the role that the application connects as, and everything about accounts. Tables belong to another
 * role, which migrates, fills, imports and keeps sums, and which is not bound by policies.
 *
 * Policies read three settings that hold for one statement: `app.role`, `app.provider_id` and `app.purpose`. Without them no
 * row is there. The conditions are those of server/scope.ts; a test compares them. A comparison inside `(select ...)` counts
 * as one half for the planner, where outside it would count as one row in two hundred.
 */
export class Access0005 extends Migration {
  override up(): void {
    for (const [table, { read, write }] of Object.entries(RULES)) {
      this.addSql(`
        alter table ${table} enable row level security;
        create policy records_read on ${table} for select using (${read ?? write});
        create policy records_write on ${table} using (${write}) with check (${write});`);
      this.addSql(counting(table));
    }
    for (const table of ['figure_rollup', 'figure_change']) {
      this.addSql(`alter table ${table} enable row level security`);
      this.addSql(counting(table));
    }
    this.addSql(FUNCTIONS);
    this.addSql(ACCOUNTS);
  }
}

const counting = (table: string): string =>
  `create policy aggregate on ${table} for select using ((select current_setting('app.purpose', true) = 'AGGREGATE'))`;

const ROLE = "(select current_setting('app.role', true))";
const OWN = "(select nullif(current_setting('app.provider_id', true), '')::int)";
const orOwn = (own: string): string => `${ROLE} = 'COORDINATION' or (${ROLE} = 'PROVIDER' and ${own})`;
const inOwnMeasure = (table: string): string =>
  orOwn(`exists (select from measure m where m.id = ${table}.measure_id and m.provider_id = ${OWN})`);
const ofPerson = (person: string): string =>
  orOwn(
    `exists (select from attendance a join measure m on m.id = a.measure_id where a.participation_id = ${person} and m.provider_id = ${OWN})`,
  );

const RULES: Record<string, { read?: string; write: string }> = {
  participant: {
    write: orOwn(
      `exists (select from participation p join attendance a on a.participation_id = p.id join measure m on m.id = a.measure_id where p.participant_id = participant.id and m.provider_id = ${OWN})`,
    ),
  },
  participation: { write: ofPerson('participation.id') },
  attendance: { write: inOwnMeasure('attendance') },
  outcome: { write: ofPerson('outcome.participation_id') },
  language_level_change: { write: ofPerson('language_level_change.participation_id') },
  residence_status_change: { write: ofPerson('residence_status_change.participation_id') },
  contact: { write: inOwnMeasure('contact') },
  supported_body: { write: inOwnMeasure('supported_body') },
  expenditure: {
    read: `expenditure.kind = 'PLANNED' or ${ROLE} = 'COORDINATION'`,
    write: `${ROLE} = 'COORDINATION'`,
  },
};

/** Whoever writes a record leaves a note for the sums, also without a right to the notes; the sums are the owner's alone. */
const FUNCTIONS = `
  do $$
  declare name text;
  begin
    foreach name in array array['figure_note_participation', 'figure_note_attendance', 'figure_note_outcome',
      'figure_note_language_level_change', 'figure_note_residence_status_change', 'figure_reset'] loop
      execute format('alter function %I() security definer set search_path = %I, pg_temp', name, current_schema());
    end loop;
  end $$;
  revoke execute on function figure_compact(int, int), figure_fill(int, int, int) from public;`;

/**
 * Tables of the library for sign-in, in its names, with what we add to a user: role, own provider, whether the identity
 * provider asked for a second factor. Besides: tokens for programs and invitations, both known by a hash only. Whose role or
 * provider changes, or who is disabled, is signed out everywhere in the same transaction.
 */
const ACCOUNTS = `
  create schema auth;

  create table auth.user (
    id text primary key,
    name text not null,
    email text not null unique,
    "emailVerified" boolean not null default false,
    image text,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null default now(),
    "twoFactorEnabled" boolean not null default false,
    role text not null default 'PUBLIC',
    "providerSlug" text references provider (slug) on update cascade,
    "hasForeignFactor" boolean not null default false,
    "isDisabled" boolean not null default false,
    constraint user_role_check check (role in ('PUBLIC', 'COUNCIL', 'STEERING', 'PROVIDER', 'COORDINATION', 'AUDITOR', 'ADMIN')),
    constraint user_provider_check check ((role = 'PROVIDER') = ("providerSlug" is not null))
  );

  create table auth.session (
    id text primary key,
    token text not null unique,
    "userId" text not null references auth.user (id) on delete cascade,
    "expiresAt" timestamptz not null,
    "ipAddress" text,
    "userAgent" text,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null default now()
  );
  create index on auth.session ("userId");

  create table auth.account (
    id text primary key,
    "accountId" text not null,
    "providerId" text not null,
    "userId" text not null references auth.user (id) on delete cascade,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamptz,
    "refreshTokenExpiresAt" timestamptz,
    scope text,
    password text,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null default now(),
    unique ("providerId", "accountId")
  );
  create index on auth.account ("userId");

  create table auth.verification (
    id text primary key,
    identifier text not null,
    value text not null,
    "expiresAt" timestamptz not null,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null default now()
  );
  create index on auth.verification (identifier);

  create table auth."twoFactor" (
    id text primary key,
    "userId" text not null references auth.user (id) on delete cascade,
    secret text not null,
    "backupCodes" text not null,
    verified boolean not null default true,
    "failedVerificationCount" integer not null default 0,
    "lockedUntil" timestamptz
  );
  create index on auth."twoFactor" ("userId");

  create table auth.token (
    id integer generated always as identity primary key,
    hash bytea not null unique,
    name text not null,
    role text not null,
    provider_id integer references provider (id),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    revoked_at timestamptz,
    last_used_at timestamptz,
    constraint token_has_a_name check (length(trim(name)) > 0),
    constraint token_role_check check (role in ('PUBLIC', 'COUNCIL', 'STEERING', 'PROVIDER', 'COORDINATION', 'AUDITOR', 'ADMIN')),
    constraint token_provider_check check ((role = 'PROVIDER') = (provider_id is not null))
  );

  create table auth.invitation (
    hash bytea primary key,
    email text not null,
    role text not null,
    provider_slug text references provider (slug) on update cascade,
    invited_by text,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint invitation_role_check check (role in ('COUNCIL', 'STEERING', 'PROVIDER', 'COORDINATION', 'AUDITOR', 'ADMIN')),
    constraint invitation_provider_check check ((role = 'PROVIDER') = (provider_slug is not null))
  );

  create function auth.sign_out_everywhere() returns trigger language plpgsql as $$ begin
    delete from auth.session where "userId" = new.id;
    return null;
  end $$;
  create trigger sign_out_everywhere after update on auth.user for each row
    when (old.role <> new.role or old."providerSlug" is distinct from new."providerSlug" or (new."isDisabled" and not old."isDisabled"))
    execute function auth.sign_out_everywhere();`;
