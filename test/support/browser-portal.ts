import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { AxeController } from './axe.js';
import { type Complaints, launchBrowser } from './browser.js';
import { type TestPortal, startTestPortal } from './test-portal.js';
import { visitAs } from './visits.js';

/** A portal that browsers visit, where a suite makes its own people: it opens before its tests. @param today the day in it */
export function openBrowserPortal(today: string): BrowserPortal {
  const portal = new BrowserPortal();
  beforeAll(() => portal.open(today));
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

  async open(today: string): Promise<void> {
    this.portal = await startTestPortal({ today, controllers: [AxeController] });
    await this.portal.app.listen(0, '127.0.0.1');
    this.url = await this.portal.app.getUrl();
    this.browser = await launchBrowser();
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await this.portal.close();
  }

  /** A page of a signed-in person; `undefined` where there is no browser. */
  async as<T>(
    person: { id: string },
    options: BrowserContextOptions,
    use: (page: Page, complaints: Complaints) => Promise<T>,
  ): Promise<T | undefined> {
    if (!this.browser) return undefined;
    const [name, value] = (await this.portal.as(person.id)).cookie.split('=') as [string, string];
    return visitAs(this.browser, { name, value, url: this.url }, options, use);
  }
}
