import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Complaints, launchBrowser, withPage } from './browser.js';
import { eventually } from './eventually.js';
import { mouse } from './input-device.js';
import { read } from './page-debugger.js';
import { RoleParties } from './role-parties.js';
import { type RunningPortal, startRunningPortal } from './running-portal.js';

/** A worker and a browser, on a machine that may have more to do. */
export const PATIENCE_MS = 180_000;

/** Where the tests of bringing spreadsheets in work: it opens before them. */
export function openImportsOffice(): ImportsOffice {
  const office = new ImportsOffice();
  beforeAll(() => office.open(), PATIENCE_MS);
  afterAll(() => office.close());
  return office;
}

/** A secretary in a portal whose worker reads what they bring. */
class ImportsOffice {
  portal!: RunningPortal;
  private browser: Browser | undefined;
  private personId!: string;

  async open(): Promise<void> {
    this.portal = await startRunningPortal({ today: '2026-11-21', working: true });
    this.personId = (await new RoleParties(this.portal.services).party('secretariat'))!.personId;
    this.browser = await launchBrowser();
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await this.portal.close();
  }

  async asSecretary(
    options: BrowserContextOptions,
    use: (page: Page, complaints: Complaints) => Promise<void>,
  ): Promise<void> {
    if (!this.browser) return;
    await withPage(this.browser, { locale: 'nl-NL', ...options }, async (page, complaints) => {
      page.setDefaultTimeout(PATIENCE_MS / 2);
      await page.context().addCookies([await this.portal.cookieOf(this.personId)]);
      await use(page, complaints);
    });
  }
}

/** Waits for the page with this heading, which a worker may have to bring about. */
export const arrivesAt = (page: Page, name: string): Promise<void> =>
  eventually(async () => {
    const [there, ready] = await read<[string | undefined, boolean]>(
      page,
      `[document.querySelector('h1')?.innerText.trim(), document.readyState === 'complete']`,
    );
    if (there !== name || !ready) throw new Error(`The page of “${name}” does not come: this is “${there}”`);
  }, PATIENCE_MS / 2);
/** Presses a button, with the mouse, by what it says. */
export const press = (page: Page, name: string | RegExp) => mouse(page).press('button', name);
/** Follows a link, with the mouse, by what it says. */
export const follow = (page: Page, name: string | RegExp) => mouse(page).press('link', name);

/** The figures of the page's first table, a line a sheet. */
export const figures = (page: Page) =>
  read<string[]>(
    page,
    `[...document.querySelectorAll('table.figures tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim()).join(' '))`,
  );

/** Puts a file that is made here into a field for files, as a CSV. @param label what the field is called */
export async function attach(
  page: Page,
  label: string,
  file: { name: string; bytes: Buffer },
): Promise<void> {
  const { name, bytes } = file;
  const given = `${JSON.stringify(label)}, ${JSON.stringify(name)}, '${bytes.toString('base64')}'`;
  if (!(await read<boolean>(page, `(${ATTACH})(${given})`)))
    throw new Error(`There is no field for a file: ${label}`);
}

const ATTACH = `(label, name, base64) => {
  const called = ({ labels }) => [...labels].some(({ textContent }) => textContent.trim() === label);
  const field = [...document.querySelectorAll('input[type=file]')].find((one) => called(one) && one.checkVisibility());
  if (!field) return false;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const files = new DataTransfer();
  files.items.add(new File([bytes], name, { type: 'text/csv' }));
  field.files = files.files;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
}`;
