import type { ChildProcess } from 'node:child_process';
import diagnostics from 'node:diagnostics_channel';
import { existsSync } from 'node:fs';
import type { Socket } from 'node:net';
import {
  type Browser,
  type BrowserContextOptions,
  type Page,
  type ViewportSize,
  chromium,
} from 'playwright-core';
import { NOWHERE, portalGivesAxe } from './axe.js';
import { debuggerOf, read } from './page-debugger.js';

/** A Chromium that stands on the machine, for one on which the packaged one does not run. */
const INSTALLED_CHROMIUM = '/usr/bin/chromium';
/**
 * No window, no graphics card, and nothing is asked of the network. Scripts are not optimised: nearly all that runs is axe,
 * anew on each page, and is done before the better code would be ready. With so little memory for pictures a page is laid out
 * but hardly painted, since no test looks at one: an engineer who takes pictures sets SHOTS, and gets them whole.
 */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--js-flags=--no-turbofan --no-maglev',
  '--num-raster-threads=1',
  // By what name a screen reader knows an element (input-device.ts).
  '--enable-blink-features=ComputedAccessibilityInfo',
  ...(process.env.SHOTS ? [] : ['--force-gpu-mem-available-mb=1']),
];

/** The one browser of this process: the suites that it runs take turns with it, since to start another takes two seconds. */
let shared: Promise<Browser | undefined> | undefined;
/** Ends the browser when no suite has asked for it in a while. */
let idle: NodeJS.Timeout | undefined;
const IDLE_MS = 60_000;

/**
 * A browser for the tests, or `undefined` where this machine has none: then the tests are passed over, which is said
 * loudly, since a green run without them proves less.
 *
 * Closing it closes what the suite has opened in it; the next suite gets the same one. It ends with the process, which it
 * does not keep from ending.
 */
export async function launchBrowser(): Promise<Browser | undefined> {
  clearTimeout(idle);
  const running = await shared;
  if (running?.isConnected()) return running;
  shared = startBrowser();
  return shared;
}

async function startBrowser(): Promise<Browser | undefined> {
  const browser = await launchAny();
  if (!browser) return undefined;
  const end = browser.close.bind(browser);
  browser.close = async () => {
    keptPages.delete(browser);
    await Promise.all(browser.contexts().map((context) => context.close()));
    clearTimeout(idle);
    idle = setTimeout(() => {
      shared = undefined;
      void end();
    }, IDLE_MS).unref();
  };
  return browser;
}

async function launchAny(): Promise<Browser | undefined> {
  try {
    return await launchPackaged();
  } catch (error) {
    if (existsSync(INSTALLED_CHROMIUM)) return launch(INSTALLED_CHROMIUM);
    process.stderr.write(
      `\n*** BROWSER TESTS ARE SKIPPED: no Chromium can be started here. ***\n${String(error)}\n\n`,
    );
    return undefined;
  }
}

/** It has no window: it takes half the time of one that could have. */
async function launchPackaged(): Promise<Browser> {
  const { default: packaged } = await import('@sparticuz/chromium');
  return launch(await packaged.executablePath());
}

async function launch(executablePath: string): Promise<Browser> {
  const started: ChildProcess[] = [];
  const remember = (message: unknown) => started.push((message as { process: ChildProcess }).process);
  diagnostics.subscribe('child_process', remember);
  try {
    return await chromium.launch({ executablePath, args: FLAGS });
  } finally {
    diagnostics.unsubscribe('child_process', remember);
    for (const browser of started) letEndWithoutIt(browser);
  }
}

/** Playwright kills its browsers when the process exits, but a process with one would not exit. */
function letEndWithoutIt(browser: ChildProcess): void {
  browser.unref();
  for (const pipe of browser.stdio) (pipe as Socket | null)?.unref();
}

/** What a page complained of while it was open: script errors, failed requests, breaches of the content policy. */
export type Complaints = string[];

/** Opens a page in a context of its own, and closes it whatever happens. */
export async function withPage<T>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page, complaints: Complaints) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const complaints: Complaints = [];
    hear(page, (complaint) => complaints.push(complaint));
    return await use(page, complaints);
  } finally {
    await context.close();
  }
}

const PLAYWRIGHTS_OWN_VIEWPORT = { width: 1280, height: 720 };

/** A page that stays open from one test to the next. */
interface KeptPage {
  page: Page;
  /** of the test that has it now */
  complaints: Complaints;
}

/** The pages of each browser that stay open, by what was asked of them. They go when their browser is closed. */
const keptPages = new WeakMap<Browser, Map<string, Promise<KeptPage>>>();

/**
 * As `withPage`, for tests that do not mind who was there before them: all that ask for the same language (and whatever else)
 * share one page, since to open another takes longer than to load most pages. Nothing of an earlier test is left in it but
 * the history: cookies, storage and complaints are new. For one test at a time, which may not close the page.
 *
 * Without a `viewport` it is as large as any page of Playwright's; `null` leaves it as large as the last test did, for one that
 * looks at several widths in whatever order (`atWidths`).
 */
export async function withKeptPage<T>(
  browser: Browser,
  asked: string | BrowserContextOptions,
  use: (page: Page, complaints: Complaints) => Promise<T>,
): Promise<T> {
  const { viewport = PLAYWRIGHTS_OWN_VIEWPORT, ...options } =
    typeof asked === 'string' ? inLanguage(asked) : asked;
  const kept = await keptPage(browser, options);
  kept.complaints = [];
  try {
    if (viewport) await resize(kept.page, viewport);
    return await use(kept.page, kept.complaints);
  } finally {
    await forgetAll(kept);
  }
}

const inLanguage = (locale: string): BrowserContextOptions => ({ locale });

function keptPage(browser: Browser, options: BrowserContextOptions): Promise<KeptPage> {
  const pages = keptPages.get(browser) ?? new Map<string, Promise<KeptPage>>();
  keptPages.set(browser, pages);
  const key = JSON.stringify(options);
  const page = pages.get(key) ?? openKeptPage(browser, options);
  pages.set(key, page);
  return page;
}

async function openKeptPage(browser: Browser, options: BrowserContextOptions): Promise<KeptPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const kept: KeptPage = { page, complaints: [] };
  hear(page, (complaint) => kept.complaints.push(complaint));
  return kept;
}

/** Gives a page this size, unless it has it: to lay it out anew takes as long as to load it. */
async function resize(page: Page, size: ViewportSize): Promise<void> {
  const now = page.viewportSize();
  if (now?.width !== size.width || now.height !== size.height) await page.setViewportSize(size);
}

async function forgetAll({ page }: KeptPage): Promise<void> {
  const { protocol, origin } = new URL(page.url());
  await leave(page);
  // What is stored, and workers that keep pages for when there is no connection.
  if (protocol === 'http:') {
    const session = await debuggerOf(page);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  }
  await page.context().clearCookies();
}

/**
 * Goes to where no script runs that could store something yet, within the same site: for another, and be it an empty page,
 * Chromium begins another process, which takes five times as long as a page. Where the portal has no such place, its style sheet
 * is one, though the browser lays out all that it says.
 */
async function leave(page: Page): Promise<void> {
  // A page in a sandbox, or one that did not load, has no storage to clear.
  const sheet = await page.evaluate<string | undefined>(
    "try { sessionStorage.clear(); } catch {} document.querySelector('link[rel=stylesheet]')?.href",
  );
  const away = () => page.goto('about:blank');
  const { origin } = new URL(page.url());
  if (!sheet) await away();
  else await page.goto((await portalGivesAxe(page)) ? `${origin}/${NOWHERE}` : sheet).catch(away);
}

function hear(page: Page, tell: (complaint: string) => void): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) tell(message.text());
  });
  page.on('pageerror', (error) => tell(error.message));
  page.on('requestfailed', (request) => {
    const { errorText } = request.failure() ?? {};
    // A test that leaves a page before its icon came makes the browser give that up: no fault of the page.
    if (errorText === 'net::ERR_ABORTED' && request.resourceType() === 'other') return;
    tell(`${request.url()}: ${errorText}`);
  });
}

/**
 * What the back button does. Playwright's own asks the page for its history first, which now and then finds the page that is
 * just being left ("Not attached to an active page").
 */
export async function goBack(page: Page): Promise<void> {
  await page.waitForLoadState();
  const left = page.url();
  await Promise.all([page.waitForURL((url) => url.href !== left), page.evaluate('history.back()')]);
}

/** In a page: everything that sticks out of the window to the right. */
export const SIDEWAYS_OVERFLOW = `(() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > width + 0.5)
    .map((element) => element.outerHTML.slice(0, 80));
})()`;

/** Everything that sticks out of the window to the right: a page must be readable without scrolling sideways. */
export function sidewaysOverflow(page: Page): Promise<string[]> {
  return read<string[]>(page, SIDEWAYS_OVERFLOW);
}
