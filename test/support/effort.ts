import type { Page } from 'playwright-core';

/**
 * Counts what it takes somebody to get something done in a page: clicks (or taps), and fields that are filled in or chosen
 * from. A test that promises few of them goes through the page with this alone.
 */
export class Effort {
  clicks = 0;
  fields = 0;

  constructor(private readonly page: Page) {}

  /** Clicks, or taps on a phone. */
  async click(selector: string): Promise<void> {
    this.clicks += 1;
    await this.page.locator(selector).first().click();
  }

  /** Fills a field in, or chooses from a list. */
  async fill(selector: string, value: string): Promise<void> {
    this.fields += 1;
    const field = this.page.locator(selector).first();
    // To evaluate something on it would bring Playwright's script to the page a second time, into the page's own world.
    const isList = (await field.and(this.page.locator('select')).count()) === 1;
    if (isList) await field.selectOption(value);
    else await field.fill(value);
  }
}
