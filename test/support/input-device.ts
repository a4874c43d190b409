import type { BrowserContextOptions, Page } from 'playwright-core';
import { MIDDLE_OF_ELEMENT } from './acting.js';
import { eventually } from './eventually.js';
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

const SEEK_WITHIN_MS = 15_000;
const TABS_AT_MOST = 400;
const FIELDS = 'input:not([type=hidden]), select, textarea';
const PRESSED = { link: 'a[href]', button: 'button, summary' };

/** A pointer that clicks; what is typed is typed. */
export function mouse(page: Page): InputDevice {
  const fill = (label: string | RegExp, text: string) =>
    seek(page, { elements: FIELDS, said: label }, `(${FILL})(sought, ${JSON.stringify(text)})`);
  const click = async (target: Sought) => {
    const { x, y } = await seek<Point>(page, target, `(${MIDDLE_OF_ELEMENT})(sought)`);
    await page.mouse.click(x, y);
  };
  return {
    press: (role, name) => click({ elements: PRESSED[role], said: name, role }),
    pick: (label) => click({ elements: FIELDS, said: label }),
    type: async (label, text) => void (await fill(label, text)),
    typeDate: async (label, { dayAndMonth, year }) =>
      void (await fill(label, `${year}-${dayAndMonth}-${dayAndMonth}`)),
  };
}

interface Point {
  x: number;
  y: number;
}

/** In a page: types into a field, of which the page hears. */
const FILL = `(field, text) => {
  if (field.disabled || field.readOnly) return { wrong: 'takes nothing' };
  field.focus();
  field.value = text;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  return field.value === text ? {} : { wrong: 'does not take ' + text };
}`;

/** Waits until what somebody sees of the page says something. @param where as CSS has it */
export function sees(page: Page, text: string, where = 'main', withinMs = SEEK_WITHIN_MS): Promise<void> {
  const says = `(document.querySelector(${JSON.stringify(where)})?.innerText ?? '').replace(/\\s+/g, ' ').includes(${JSON.stringify(text)})`;
  return eventually(async () => {
    if (!(await read<boolean>(page, says))) throw new Error(`The page does not say: ${text}`);
  }, withinMs);
}

/** Waits until the page has a link or a button that says this. */
export async function offers(page: Page, role: 'link' | 'button', name: string): Promise<void> {
  await seek(page, { elements: PRESSED[role], said: name, role });
}

/** What somebody looks for on a page. */
interface Sought {
  /** as CSS has them */
  elements: string;
  /** by what it is known; of a text a part will do */
  said: string | RegExp;
  /** as what a screen reader knows it, if that matters */
  role?: string;
}

/**
 * In a page: seeks the first of these elements that can be seen and is known by this, and remembers it. Of the one that was
 * found, the browser itself tells by what name and as what a screen reader knows it (flag `ComputedAccessibilityInfo`, in
 * browser.ts): not of all, since it takes some milliseconds.
 */
const SEEK = `(elements, said, role) => {
  const words = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
  const label = (one) => [...(one.labels ?? [])].map(({ textContent }) => textContent).join(' ');
  const text = (one) => words(one.getAttribute('aria-label') ?? (label(one) || one.textContent));
  const found = [...document.querySelectorAll(elements)].find((one) => one.checkVisibility() && said.test(text(one)));
  if (!found) return { wrong: 'is not there' };
  const { computedName, computedRole } = found;
  if (!said.test(words(computedName)) || (role && computedRole !== role))
    return { wrong: 'is to a screen reader ' + computedRole + ' ' + computedName };
  globalThis.sought = found;
  return {};
}`;

/**
 * Waits until what is sought can be seen. It is `sought` in the page from then on.
 *
 * @param then an expression in the page: what comes of it, or what is `wrong` with it as yet
 */
async function seek<T extends object>(page: Page, target: Sought, then = '({})'): Promise<T> {
  const { elements, said, role } = target;
  const known = typeof said === 'string' ? new RegExp(said.replace(/[^\w\s]/g, '\\$&'), 'i') : said;
  const found = `(${SEEK})(${JSON.stringify(elements)}, ${known}, ${JSON.stringify(role ?? null)})`;
  return eventually(async () => {
    const { wrong, ...come } = await read<T & { wrong?: string }>(
      page,
      `(() => { const found = ${found}; return found.wrong ? found : ${then}; })()`,
    );
    if (wrong !== undefined) throw new Error(`${role ?? 'field'} ${said} ${wrong}`);
    return come as unknown as T;
  }, SEEK_WITHIN_MS);
}

/**
 * In a page: how many Tabs are left at the least from what has the focus to what is sought; null when that is not in the page
 * any more, or this is another page. Behind the last stop Tab begins at the top again. Of radio buttons Tab reaches one of a
 * group, and a date is several stops, so it may be more.
 */
const TABS_LEFT = `((sought, from) => {
  if (!sought?.isConnected) return null;
  if (sought === from) return 0;
  const follows = (one) => from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(
    (one) => follows(one) && (one === sought || (one.type !== 'radio' && !one.disabled && one.tabIndex >= 0 && one.checkVisibility())),
  );
  return stops.indexOf(sought) + 1 || stops.length + 1;
})(globalThis.sought, document.activeElement)`;

/** What Playwright's keyboard does for each Tab, without its waiting between down and up. */
async function pressTab(page: Page, times: number): Promise<void> {
  const session = await debuggerOf(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const events = Array.from({ length: times }, () => ['rawKeyDown', 'keyUp'] as const).flat();
  await Promise.all(events.map((type) => session.send('Input.dispatchKeyEvent', { type, ...tab })));
}

/** Tab, Space and Enter, and nothing else but the letters that are typed. */
export function keyboard(page: Page): InputDevice {
  const { keyboard: keys } = page;
  const tabTo = async (target: Sought): Promise<void> => {
    // Sought once: to look for it by its name again costs more than the Tab.
    const find = async () => {
      await seek(page, target);
      return (await read<number | null>(page, TABS_LEFT)) ?? 1;
    };
    let left = await find();
    for (let tabs = 0; left > 0 && tabs < TABS_AT_MOST; tabs += left) {
      await pressTab(page, left);
      left = (await read<number | null>(page, TABS_LEFT)) ?? (await find());
    }
    if (left > 0) throw new Error(`Tab never came to ${target.said}`);
  };
  return {
    press: async (role, name) => {
      await tabTo({ elements: PRESSED[role], said: name, role });
      await keys.press(role === 'link' ? 'Enter' : 'Space');
    },
    pick: async (label) => {
      await tabTo({ elements: FIELDS, said: label });
      await keys.press('Space');
    },
    type: async (label, text) => {
      await tabTo({ elements: FIELDS, said: label });
      // A field that is reached by Tab is selected as a whole, but a text of several lines is not.
      await keys.press('ControlOrMeta+a');
      await keys.type(text);
    },
    typeDate: async (label, { dayAndMonth, year }) => {
      await tabTo({ elements: FIELDS, said: label });
      await keys.type(`${dayAndMonth}${dayAndMonth}${year}`);
    },
  };
}
