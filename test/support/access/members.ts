import type { App } from '../../../server/app.ts';
import { invite } from '../../../server/auth/invitations.ts';
import type { Role } from '../../../server/auth/viewer.ts';
import type { TestDatabase } from '../database.ts';
import { Browser, codeOf, type Reply } from './browser.ts';

export const password = 'twelve letters or more';
let people = 0;

/** Somebody with an account. */
export interface Member {
  email: string;
  browser: Browser;
  /** signs in with the password */
  enter(browser?: Browser, other?: string): Promise<Reply>;
}

/** Makes accounts at a server as people do: by invitation. */
export function members(database: TestDatabase, app: App) {
  /** Secret of a new invitation. */
  async function secretFor(email: string, role: Role, providerSlug: string | null = null): Promise<string> {
    const link = await invite(database.pool, app.url, { email, role, providerSlug, invitedBy: null });
    return link.slice(link.lastIndexOf('/') + 1);
  }

  /** Somebody with an account, not yet signed in. */
  async function member(role: Role, providerSlug: string | null = null): Promise<Member> {
    people += 1;
    const email = `person-${people}@example.org`;
    const own = new Browser(app.url);
    const secret = await secretFor(email, role, providerSlug);
    const { body } = await own.ask('/api/auth/invitation', { secret, name: 'A Person', password });
    if (body.code !== 'ACCEPTED') throw new Error(`the invitation was answered with ${JSON.stringify(body)}`);
    const enter = (browser = own, other = password) => browser.ask('/api/auth/sign-in/email', { email, password: other });
    return { email, browser: own, enter };
  }

  /** Sets up an authenticator app. @returns its address and the recovery codes */
  async function enrol({ browser }: Member): Promise<{ app: string; codes: string[] }> {
    const { body } = await browser.ask('/api/auth/two-factor/enable', { password });
    const { status } = await browser.ask('/api/auth/two-factor/verify-totp', { code: codeOf(body.totpURI) });
    if (status !== 200) throw new Error(`the code was answered with ${status}`);
    return { app: body.totpURI, codes: body.backupCodes };
  }
  return { secretFor, member, enrol };
}
