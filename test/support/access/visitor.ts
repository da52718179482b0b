import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { codeOf } from './browser.ts';

const password = 'twelve letters or more';

/** Path of an invitation that `npm run account` makes at a site with this data folder. */
export async function invitation(dataDir: string, role: string, email: string, provider?: string): Promise<string> {
  const { DATABASE_URL, ...inherited } = process.env;
  const args = ['build/server/command.js', 'account', '--role', role, '--email', email];
  const { stdout } = await promisify(execFile)(process.execPath, [...args, ...(provider ? ['--provider', provider] : [])], {
    env: { ...inherited, DATA_DIR: dataDir, KIM_DEMO: 'on', KIM_TODAY: '2026-11-22' },
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

/** Fills the first form of the sign-in in. */
export async function signIn(page: Page, email: string, secret = password): Promise<void> {
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort').fill(secret);
  await page.getByRole('button', { name: 'Anmelden' }).click();
}
