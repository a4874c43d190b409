import type { Page } from 'playwright-core';
import { eventually } from './eventually.js';
import { read } from './page-debugger.js';

// What somebody does on a page and reads there, without Playwright's selectors: for the first of them on each page the browser
// reads a third of a megabyte of Playwright's own script, which takes longer than to load the page. Nothing here waits for what a
// script of the page will bring, but `appears`.

const NOT_PAINTED = 'is on a page that is not painted yet';

/**
 * In a page: where an element is clicked on, or what is wrong: it cannot be pressed, or something else lies over it, or the page
 * has not been painted. Until then the browser drops a click.
 */
export const MIDDLE_OF_ELEMENT = `(found) => {
  if (performance.getEntriesByType('paint').length === 0) return { wrong: '${NOT_PAINTED}' };
  if (found.disabled) return { wrong: 'can not be pressed' };
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = found.getClientRects()[0];
  const [x, y] = [left + width / 2, top + height / 2];
  const hit = document.elementFromPoint(x, y);
  const reached = found.contains(hit) || hit?.closest('label')?.control === found;
  return reached ? { x, y } : { wrong: 'lies under ' + hit?.outerHTML.slice(0, 80) };
}`;

/**
 * Clicks with the mouse on the first visible element of these that contains the text, where it is drawn; it fails if
 * something else lies over it.
 *
 * @param selector as CSS has it
 */
export async function clickOn(page: Page, selector: string, text = ''): Promise<void> {
  const { x, y, wrong } = await eventually(async () => {
    const middle = await read<{ x: number; y: number; wrong?: string }>(
      page,
      `(${MIDDLE})(${JSON.stringify(selector)}, ${JSON.stringify(text)})`,
    );
    if (middle.wrong === NOT_PAINTED) throw new Error(`${selector} ${text}: ${NOT_PAINTED}`);
    return middle;
  });
  if (wrong) throw new Error(`${selector} ${text}: ${wrong}`);
  await page.mouse.click(x, y);
}

const MIDDLE = `(selector, text) => {
  const found = [...document.querySelectorAll(selector)].find(
    (one) => one.checkVisibility() && one.textContent.includes(text),
  );
  return found ? (${MIDDLE_OF_ELEMENT})(found) : { wrong: 'is not there' };
}`;

/** Clicks on what leads to another page, or to the same one anew, and waits until that is there. */
export async function goBy(page: Page, selector: string, text = ''): Promise<void> {
  await Promise.all([page.waitForEvent('load'), clickOn(page, selector, text)]);
}

/** Puts the focus on the first visible element of these that contains the text, if Tab comes there. @param selector as CSS has it */
export async function focusOn(page: Page, selector: string, text = ''): Promise<void> {
  const focused = await read<boolean>(
    page,
    `(() => {
    const found = [...document.querySelectorAll(${JSON.stringify(selector)})].find(
      (one) => one.checkVisibility() && one.textContent.includes(${JSON.stringify(text)}));
    found?.focus();
    return document.activeElement === found && found.tabIndex >= 0;
  })()`,
  );
  if (!focused) throw new Error(`${selector} ${text}: has no focus`);
}

/** Presses Enter on what leads to another page, or to the same one anew, and waits until that is there. */
export async function goByEnter(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

/** Fills fields in, chooses from lists and ticks boxes (`true`), by their ids; the page hears of it. */
export async function fillIn(page: Page, fields: Readonly<Record<string, string | true>>): Promise<void> {
  const missing = await read<string[]>(page, `(${FILL})(${JSON.stringify(fields)})`);
  if (missing.length > 0) throw new Error(`There is no field to fill in: ${missing.join(', ')}`);
}

const FILL = `(fields) => Object.entries(fields).flatMap(([id, value]) => {
  const field = document.getElementById(id);
  if (!field?.checkVisibility() || field.disabled || field.readOnly) return [id];
  if (value === true) field.checked = true;
  else field.value = value;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  return value === true || field.value === value ? [] : [id];
})`;

/** The text of the first element of these; it fails if there is none. @param selector as CSS has it */
export async function textOf(page: Page, selector: string): Promise<string> {
  const text = await read<string | null>(
    page,
    `document.querySelector(${JSON.stringify(selector)})?.textContent ?? null`,
  );
  if (text === null) throw new Error(`${selector} is not there`);
  return text;
}

/** How many elements of these there are. @param selector as CSS has it */
export function countOf(page: Page, selector: string): Promise<number> {
  return read<number>(page, `document.querySelectorAll(${JSON.stringify(selector)}).length`);
}

/** What is in a field. @param id its own */
export function valueOf(page: Page, id: string): Promise<string> {
  return read<string>(page, `document.getElementById(${JSON.stringify(id)}).value`);
}

/** Waits until one of these elements can be seen, on this page or the one to which it leads. @param selector as CSS has it */
export function appears(page: Page, selector: string): Promise<void> {
  const seen = `[...document.querySelectorAll(${JSON.stringify(selector)})].some((one) => one.checkVisibility())`;
  return eventually(async () => {
    if (!(await read<boolean>(page, seen))) throw new Error(`${selector} does not appear`);
  });
}

/**
 * How many elements say this, each for itself and not by one that it holds.
 *
 * @param said a text of which a part will do, or an expression without `g` or `y`
 */
export function countSaying(page: Page, said: string | RegExp): Promise<number> {
  const says =
    typeof said === 'string'
      ? `(text) => text.includes(${JSON.stringify(said)})`
      : `(text) => ${said}.test(text)`;
  return read<number>(page, `(${COUNT_SAYING})(${says})`);
}

const COUNT_SAYING = `(says) => {
  const one = (element) => says(element.textContent.replace(/\\s+/g, ' ').trim());
  return [...document.body.querySelectorAll('*')].filter((element) => one(element) && ![...element.children].some(one)).length;
}`;
