import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { axeByDebugger, findingsOnce } from './axe.js';
import { type Complaints, SIDEWAYS_OVERFLOW, withKeptPage, withPage } from './browser.js';
import { read } from './page-debugger.js';

/** What a browser sends of somebody who is signed in. */
export interface VisitorCookie {
  name: string;
  value: string;
  url: string;
}

/**
 * Opens a page of somebody who is signed in, or of nobody; in Dutch, unless asked otherwise. Who asks for a language, a size
 * or no scripts gets a page that stays open (`withKeptPage`), who asks for another device a new one. For one test at a time.
 */
export async function visitAs<T>(
  browser: Browser,
  cookie: VisitorCookie | null,
  options: BrowserContextOptions,
  use: (page: Page, complaints: Complaints) => Promise<T>,
): Promise<T> {
  return inFittingPage(browser, options, async (page, complaints) => {
    if (cookie) await page.context().addCookies([cookie]);
    return use(page, complaints);
  });
}

function inFittingPage<T>(
  browser: Browser,
  { locale = 'nl-NL', viewport, javaScriptEnabled = true, ...device }: BrowserContextOptions,
  use: (page: Page, complaints: Complaints) => Promise<T>,
): Promise<T> {
  const size = viewport !== undefined && { viewport };
  if (Object.keys(device).length > 0)
    return withPage(browser, { ...device, locale, javaScriptEnabled, ...size }, use);
  return withKeptPage(browser, { locale, ...(!javaScriptEnabled && { javaScriptEnabled }), ...size }, use);
}

/**
 * Looks at a page at each width, beginning with the one at which it stands: to lay it out anew takes as long as to load
 * it, and no script of ours asks for the width, so the order makes no difference.
 *
 * @param widths from the narrowest to the widest
 */
export async function atWidths(
  page: Page,
  widths: readonly number[],
  look: (width: number) => Promise<void>,
): Promise<void> {
  const now = page.viewportSize()!;
  const ordered = now.width === widths.at(-1) ? [...widths].reverse() : widths;
  for (const width of ordered) {
    if (page.viewportSize()!.width !== width) await page.setViewportSize({ width, height: now.height });
    await look(width);
  }
}

/** What a page is like at one width. */
export interface Look<T> {
  width: number;
  /** what sticks out of the window (`sidewaysOverflow`) */
  sideways: string[];
  /** what axe finds, at one width for each language (`axeOnce`) */
  axe: string[];
  /** what else was asked */
  told: T;
}

/**
 * What a page is like at each width: asked in one go, since each question to the browser takes as long as its answer.
 *
 * @param widths from the narrowest to the widest
 * @param tell an expression in the page: what else is to be told of it
 * @param shoot takes a picture of it at this width
 */
export async function looksAtWidths<T>(
  page: Page,
  widths: readonly number[],
  tell: string,
  shoot?: (width: number) => Promise<void>,
): Promise<Look<T>[]> {
  const looks: Look<T>[] = [];
  await page.waitForLoadState();
  await atWidths(page, widths, async (width) => {
    const seen = await read<Omit<Look<T>, 'width' | 'axe'> & { axe: string[] | null }>(
      page,
      `(async () => ({ sideways: ${SIDEWAYS_OVERFLOW}, told: ${tell}, axe: await ${await findingsOnce(page, width)} }))()`,
    );
    looks.push({ ...seen, width, axe: seen.axe ?? (await axeByDebugger(page)) });
    await shoot?.(width);
  });
  return looks;
}

/** In a page: how high each of what a thumb presses is. */
export function heightsOf(selector: string): string {
  return `[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.getBoundingClientRect().height)`;
}

/** In a page: the HTML of everything of this selector that is shown, but lower than a finger needs. */
export function lowerThan(height: number, selector: string): string {
  return `[...document.querySelectorAll(${JSON.stringify(selector)})]
    .filter((one) => one.getBoundingClientRect().height > 0 && one.getBoundingClientRect().height < ${height})
    .map((one) => one.getBoundingClientRect().height + ': ' + one.outerHTML.slice(0, 60))`;
}
