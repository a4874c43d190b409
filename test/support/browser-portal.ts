import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { AxeController } from './axe.js';
import { type Complaints, launchBrowser } from './browser.js';
import { type TestPortal, startTestPortal } from './test-portal.js';
import { visitAs, type VisitorCookie } from './visits.js';

/** A portal that browsers visit, where a suite makes its own people: it opens before its tests. @param today the day in it */
export function openBrowserPortal(today: string): BrowserPortal {
  const portal = new BrowserPortal();
  beforeAll(() => portal.open({ today }));
  afterAll(() => portal.close());
  return portal;
}

/** A portal with a browser beside it. */
export class BrowserPortal {
  /** without a slash at its end */
  url!: string;
  browser: Browser | undefined;
  private portal!: TestPortal;

  get services(): TestPortal['services'] {
    return this.portal.services;
  }

  async open(settings: Parameters<typeof startTestPortal>[0]): Promise<void> {
    this.portal = await startTestPortal({ ...settings, controllers: [AxeController] });
    await this.portal.app.listen(0, '127.0.0.1');
    this.url = await this.portal.app.getUrl();
    this.browser = await launchBrowser();
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await this.portal.close();
  }

  /** A page of a signed-in person, or of nobody; `undefined` where there is no browser. */
  async as<T>(
    person: { id: string } | null,
    options: BrowserContextOptions,
    use: (page: Page, complaints: Complaints) => Promise<T>,
  ): Promise<T | undefined> {
    if (!this.browser) return undefined;
    return visitAs(this.browser, person && (await this.cookieOf(person)), options, use);
  }

  private async cookieOf({ id }: { id: string }): Promise<VisitorCookie> {
    const [name, value] = (await this.portal.as(id)).cookie.split('=') as [string, string];
    return { name, value, url: this.url };
  }
}
