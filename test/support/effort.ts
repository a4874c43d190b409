import type { Page } from 'playwright-core';
import { appears, clickOn, fillIn } from './acting.js';

/**
 * Counts what it takes somebody to get something done in a page: clicks (or taps), and fields that are filled in or chosen
 * from. A test that promises few of them goes through the page with this alone.
 */
export class Effort {
  clicks = 0;
  fields = 0;

  constructor(private readonly page: Page) {}

  /** Clicks, or taps on a phone, on the first of these that contains the text. @param selector as CSS has it */
  async click(selector: string, text = ''): Promise<void> {
    this.clicks += 1;
    await appears(this.page, selector);
    await clickOn(this.page, selector, text);
  }

  /** Fills a field in, or chooses from a list. @param id its own */
  async fill(id: string, value: string): Promise<void> {
    this.fields += 1;
    await appears(this.page, `#${id}`);
    await fillIn(this.page, { [id]: value });
  }
}
