import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { debuggerOf, read } from './page-debugger.js';

/** How somebody uses a page: by its labels, whatever they hold in their hands. */
export interface InputDevice {
  /** follows a link, or presses a button, by what it says */
  press(role: 'link' | 'button', name: string | RegExp): Promise<void>;
  /** picks one of several, by its label */
  pick(label: RegExp): Promise<void>;
  /** types into a field, by its label; what stood there is replaced */
  type(label: string | RegExp, text: string): Promise<void>;
  /** types a day into a field for dates; day and month alike, since browsers differ in which comes first */
  typeDate(label: string, day: { dayAndMonth: string; year: string }): Promise<void>;
}

/** A way in which somebody can go. */
export interface Way {
  name: string;
  /** what they hold in their hands */
  handsOn: (page: Page) => InputDevice;
  options?: BrowserContextOptions;
}

const TABS_AT_MOST = 400;

/** A pointer that clicks; what is typed is typed. */
export function mouse(page: Page): InputDevice {
  return {
    press: (role, name) => page.getByRole(role, { name }).first().click(),
    pick: (label) => page.getByLabel(label).first().check(),
    type: (label, text) => page.getByLabel(label).first().fill(text),
    typeDate: (label, { dayAndMonth, year }) =>
      page.getByLabel(label).fill(`${year}-${dayAndMonth}-${dayAndMonth}`),
  };
}

/** In a page: whether what is sought has the focus; `gone` when it is not in the page any more, or this is another page. */
const WHETHER_FOUND = `globalThis.sought?.isConnected ? sought === document.activeElement : 'gone'`;

/** What Playwright's keyboard does for a Tab, without its waiting between down and up. */
async function pressTab(page: Page): Promise<void> {
  const session = await debuggerOf(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  await Promise.all([
    session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
  ]);
}

/** Tab, Space and Enter, and nothing else but the letters that are typed. */
export function keyboard(page: Page): InputDevice {
  const { keyboard: keys } = page;
  const tabTo = async (target: Locator): Promise<void> => {
    // Found once: to look for it by its name again costs more than the Tab.
    const find = () =>
      target.first().evaluate((one) => Object.assign(globalThis, { sought: one }).sought === one);
    await target.first().waitFor();
    await find();
    for (let tabs = 0; tabs < TABS_AT_MOST; tabs += 1) {
      const state = await read<boolean | 'gone'>(page, WHETHER_FOUND);
      if (state === true) return;
      if (state === 'gone') await find();
      await pressTab(page);
    }
    throw new Error(`Tab never came to ${target}`);
  };
  return {
    press: async (role, name) => {
      await tabTo(page.getByRole(role, { name }));
      await keys.press(role === 'link' ? 'Enter' : 'Space');
    },
    pick: async (label) => {
      await tabTo(page.getByLabel(label));
      await keys.press('Space');
    },
    type: async (label, text) => {
      await tabTo(page.getByLabel(label));
      // A field that is reached by Tab is selected as a whole, but a text of several lines is not.
      await keys.press('ControlOrMeta+a');
      await keys.type(text);
    },
    typeDate: async (label, { dayAndMonth, year }) => {
      await tabTo(page.getByLabel(label));
      await keys.type(`${dayAndMonth}${dayAndMonth}${year}`);
    },
  };
}
