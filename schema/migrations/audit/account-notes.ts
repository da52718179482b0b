/** What the application itself writes about accounts without saying for whom, its library does for the person. */
const actorOr = (person: string): string =>
  `case when session_user = current_user then audit_actor() else coalesce(nullif(current_setting('app.actor', true), ''), ${person}) end`;

const granted = (actor: string, subject: string, id: string, details: string): string => `
  insert into audit_log (actor, role, provider_id, action, subject_type, subject_id, details)
    values (${actor}, audit_role(), audit_provider(), 'GRANTED', '${subject}', ${id}, ${details});`;

const FIELDS = ['role', 'providerSlug', 'isDisabled', 'twoFactorEnabled', 'hasForeignFactor'];
const before = FIELDS.map((field) => `'${field}', old."${field}"`).join(', ');
const after = FIELDS.map((field) => `'${field}', new."${field}"`).join(', ');

/**
 * Accounts, tokens and invitations: who got which right. No name, no address, no password, no secret. An invitation is known by
 * the hash of what is stored of it, so that nobody can find the link.
 */
export const ACCOUNT_NOTES = `
  create function auth.audit_note_user() returns trigger language plpgsql security definer as $$
  declare
    was jsonb := '{}';
    is_now jsonb := '{}';
    columns jsonb;
  begin
    if tg_op <> 'INSERT' then was := jsonb_build_object(${before}, 'name', old.name, 'email', old.email); end if;
    if tg_op <> 'DELETE' then is_now := jsonb_build_object(${after}, 'name', new.name, 'email', new.email); end if;
    select jsonb_agg(key order by key) into columns from jsonb_object_keys(was || is_now) key
      where was -> key is distinct from is_now -> key;
    if columns is null then return null; end if;
    was := was - 'name' - 'email';
    is_now := is_now - 'name' - 'email';
    if tg_op = 'UPDATE' then
      select coalesce(jsonb_object_agg(key, was -> key), '{}'), coalesce(jsonb_object_agg(key, is_now -> key), '{}')
        into was, is_now from jsonb_object_keys(is_now) key where was -> key is distinct from is_now -> key;
    end if;
    ${granted(
      actorOr("'user:' || coalesce(new.id, old.id)"),
      'Account',
      'coalesce(new.id, old.id)',
      `jsonb_build_object('kind', case tg_op when 'INSERT' then 'ACCOUNT_MADE' when 'UPDATE' then 'ACCOUNT_CHANGED' else 'ACCOUNT_DELETED' end,
        'columns', columns, 'before', was, 'after', is_now)`,
    )}
    return null;
  end $$;
  create trigger audit_note after insert or update or delete on auth.user for each row execute function auth.audit_note_user();

  create function auth.audit_note_password() returns trigger language plpgsql security definer as $$ begin
    ${granted(actorOr(`'user:' || new."userId"`), 'Account', 'new."userId"', `jsonb_build_object('kind', 'PASSWORD_CHANGED')`)}
    return null;
  end $$;
  create trigger audit_note after update on auth.account for each row
    when (old.password is distinct from new.password) execute function auth.audit_note_password();

  create function auth.audit_note_token() returns trigger language plpgsql security definer as $$
  declare token auth.token := coalesce(new, old);
  begin
    ${granted(
      actorOr(`coalesce('user:' || token.user_id, audit_actor())`),
      'Token',
      'token.id::text',
      `jsonb_build_object('kind', case tg_op when 'INSERT' then 'TOKEN_MADE' when 'UPDATE' then 'TOKEN_REVOKED' else 'TOKEN_DELETED' end,
        'role', token.role, 'providerId', token.provider_id, 'account', token.user_id, 'expiresAt', token.expires_at)`,
    )}
    return null;
  end $$;
  create trigger audit_note after insert or delete on auth.token for each row execute function auth.audit_note_token();
  create trigger audit_note_revoked after update on auth.token for each row
    when (old.revoked_at is distinct from new.revoked_at or old.role <> new.role or old.provider_id is distinct from new.provider_id
      or old.expires_at <> new.expires_at or old.hash <> new.hash or old.user_id is distinct from new.user_id)
    execute function auth.audit_note_token();

  create function auth.audit_note_invitation() returns trigger language plpgsql security definer as $$ begin
    ${granted(
      actorOr("coalesce(new.invited_by, 'database:' || session_user)"),
      'Invitation',
      `left(encode(sha256(new.hash), 'hex'), 12)`,
      `jsonb_build_object('kind', case tg_op when 'INSERT' then 'INVITED' else 'INVITATION_USED' end, 'role', new.role,
        'provider', new.provider_slug, 'account', (select u.id from auth.user u where u.email = new.email))`,
    )}
    return null;
  end $$;
  create trigger audit_note after insert on auth.invitation for each row execute function auth.audit_note_invitation();
  create trigger audit_note_used after update on auth.invitation for each row
    when (old.used_at is null and new.used_at is not null) execute function auth.audit_note_invitation();

  do $$
  declare name text;
  begin
    foreach name in array array['user', 'password', 'token', 'invitation'] loop
      execute format('alter function auth.audit_note_%s() set search_path = %I, auth, pg_temp', name, current_schema());
    end loop;
  end $$;`;
