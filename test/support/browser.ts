import { mkdir } from 'node:fs/promises';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, inject, onTestFinished } from 'vitest';

export interface PageOptions {
  /** css pixels, default 1280 */
  width?: number;
  scheme?: 'light' | 'dark';
  javaScript?: boolean;
  locale?: string;
  /** address of the server, default the one with demo data */
  site?: string;
  /** what the browser may complain about in this test, such as the 404 that it asks for */
  tolerate?: RegExp;
}

let connection: Promise<Browser> | undefined;

/** The run's one browser, connected once per test file. */
async function browser(): Promise<Browser> {
  if (!connection) {
    connection = chromium.connect(inject('browserEndpoint'));
    afterAll(async () => (await connection)?.close());
  }
  return connection;
}

/**
 * A fresh page with nothing remembered, closed when the test ends. The test fails if the browser had anything to complain about:
 * an error in the console, an uncaught exception, a failed request, a request to another host.
 */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const site = options.site ?? inject('demoSite');
  const context = await (await browser()).newContext({
    baseURL: site,
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.scheme ?? 'light',
    javaScriptEnabled: options.javaScript ?? true,
    locale: options.locale ?? 'de-DE',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  const complaints = listen(context, new URL(site).origin);
  // where scripts are off, those that a page asks for early are refused: that is what the test wants
  const expected = options.javaScript === false ? /^failed: \S+\.js csp$/ : undefined;
  onTestFinished(async () => {
    // an answer from the page comes after everything that it had to say before
    await Promise.all(context.pages().map((page) => page.evaluate('0').catch(() => undefined)));
    await context.close();
    const serious = complaints.filter((complaint) => !options.tolerate?.test(complaint) && !expected?.test(complaint));
    if (serious.length > 0) throw new Error(`The browser complains:\n${serious.join('\n')}`);
  });
  return context.newPage();
}

function listen(context: BrowserContext, origin: string): string[] {
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(`exception: ${error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const isLocal = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!isLocal) complaints.push(`third party: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`status ${response.status()}: ${response.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason given';
    // A page that is left while it still loads aborts its requests: nobody is harmed.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${reason}`);
  });
  return complaints;
}

/**
 * @returns css pixels by which the page is wider than its window, 0 when it does not scroll sideways. A chart that takes its new
 * size a moment after the window has time for it.
 */
export async function overflow(page: Page): Promise<number> {
  const measure = () =>
    page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)');
  const end = performance.now() + 3_000;
  let wider = await measure();
  while (wider > 0 && performance.now() < end) {
    await page.waitForTimeout(50);
    wider = await measure();
  }
  return wider;
}

/** Keeps a picture of the whole page in test-results/ when the environment variable SCREENSHOTS asks for it. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENSHOTS) return;
  await mkdir('test-results', { recursive: true });
  await page.screenshot({ path: `test-results/${name}.png`, fullPage: true });
}
