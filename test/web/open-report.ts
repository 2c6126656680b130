import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { buildWeb } from '../../scripts/build-web.mjs';
import { readAssets } from '../../src/present/html/load-assets.ts';
import { renderHtml } from '../../src/present/html/render-html.ts';
import type { Ledger } from '../../src/record/index.ts';

/** Where a browser may be; the environment's first. */
const CANDIDATES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const executablePath = CANDIDATES.find(path => path !== undefined && existsSync(path));

/** Without a browser the tests of the page say so and are left out; never in CI, where they must run. */
export const hasBrowser = executablePath !== undefined || process.env.CI !== undefined;
if (!hasBrowser) console.warn('NOT TESTED: the report in a browser. No Chromium was found; set CHROMIUM to its path.');

export interface OpenOptions {
  /** Hash to open at. */
  readonly at?: string;
  readonly width?: number;
  readonly height?: number;
  readonly colors?: 'light' | 'dark';
}

/** A page of the report, and what went wrong while it was open. */
export interface OpenedReport {
  readonly page: Page;
  readonly problems: readonly string[];
  /** Every request that was made, the file itself included. */
  readonly requests: readonly string[];
}

/** One browser, one build of the page, any number of reports. */
export class ReportBrowser {
  readonly #folder = mkdtempSync(join(tmpdir(), 'hearsay-report-'));
  #browser: Browser | undefined;

  async start(): Promise<void> {
    if (!executablePath) throw new Error('no Chromium found; set CHROMIUM to its path');
    await buildWeb(this.#folder);
    this.#browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    });
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  html(ledger: Ledger): string {
    return renderHtml(ledger, readAssets(pathToFileURL(`${this.#folder}/`)));
  }

  /** Writes a ledger's page; opens from disk by `open`. */
  write(name: string, ledger: Ledger): string {
    const file = join(this.#folder, `${name}.html`);
    writeFileSync(file, this.html(ledger));
    return pathToFileURL(file).href;
  }

  async open(
    url: string,
    { at = '', width = 1280, height = 900, colors = 'light' }: OpenOptions = {},
  ): Promise<OpenedReport> {
    if (!this.#browser) throw new Error('not started');
    const context = await this.#browser.newContext({ viewport: { width, height }, colorScheme: colors });
    const page = await context.newPage();
    const problems: string[] = [];
    const requests: string[] = [];
    page.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
    });
    page.on('pageerror', error => problems.push(error.message));
    page.on('dialog', dialog => {
      problems.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', request => requests.push(request.url()));
    await page.goto(url + at);
    await page.waitForSelector('h1');
    return { page, problems, requests };
  }
}
