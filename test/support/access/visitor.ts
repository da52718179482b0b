import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { codeOf } from './browser.ts';

const password = 'twelve letters or more';

/** Where a site lives, as the commands beside it find it. */
export interface Home {
  DATA_DIR: string;
  KIM_DEMO?: 'on' | 'off';
}

/** Path of an invitation that `npm run account` makes at a site. */
export async function invitation(home: Home, role: string, email: string, provider?: string): Promise<string> {
  const { DATABASE_URL, ...inherited } = process.env;
  const args = ['build/server/command.js', 'account', '--role', role, '--email', email];
  const { stdout } = await promisify(execFile)(process.execPath, [...args, ...(provider ? ['--provider', provider] : [])], {
    env: { ...inherited, KIM_DEMO: 'on', KIM_TODAY: '2026-11-22', ...home },
  });
  return new URL(stdout.trim().split('\n').at(-1) as string).pathname;
}

/** Takes an invitation up as far as the account. */
export async function accept(page: Page, path: string, email: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel('Vor- und Nachname').fill('Mara Muster');
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort').fill(password);
  await page.getByRole('button', { name: 'Konto anlegen' }).click();
  await page.getByRole('heading', { name: 'Zweiten Faktor einrichten' }).waitFor();
}

export interface Factor {
  /** the code that the app shows now */
  code(): string;
  recovery: string[];
}

/** Sets up the second factor from the key that the page shows. */
export async function enrol(page: Page): Promise<Factor> {
  await page.getByLabel('Passwort').fill(password);
  await page.getByRole('button', { name: 'Einrichten' }).click();
  const [key = '', ...recovery] = await page.locator('main code').allTextContents();
  const code = () => codeOf(`otpauth://totp/x?secret=${key.replaceAll(' ', '')}`);
  await page.getByLabel('Sechs Ziffern').fill(code());
  await page.getByRole('button', { name: 'Bestätigen' }).click();
  await page.getByRole('heading', { name: 'Mein Konto' }).waitFor();
  return { code, recovery };
}

/** Makes an account for a new person and signs in to it, with a second factor. */
export async function join(page: Page, home: Home, role: string, provider?: string): Promise<{ email: string; factor: Factor }> {
  const email = `${role.toLowerCase()}-${crypto.randomUUID()}@example.org`;
  await accept(page, await invitation(home, role, email, provider), email);
  return { email, factor: await enrol(page) };
}

/** Fills the first form of the sign-in in. */
export async function signIn(page: Page, email: string, secret = password): Promise<void> {
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort').fill(secret);
  await page.getByRole('button', { name: 'Anmelden' }).click();
}
