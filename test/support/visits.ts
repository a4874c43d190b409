import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Complaints, withKeptPage, withPage } from './browser.js';

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
