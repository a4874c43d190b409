import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Controller, Get, Header } from '@nestjs/common';
import type { BrowserContext, Page } from 'playwright-core';
import { Impersonal } from '../../src/platform/auth/viewers.service.js';
import { Access, anyone } from '../../src/platform/web/access.service.js';
import { read } from './page-debugger.js';

/** The tags of axe's rules for WCAG 2.2 AA, and what axe itself holds to be good practice. */
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const AXE = 'axe-for-tests.js';
/** A page of next to nothing, beside axe. */
export const NOWHERE = 'nowhere-for-tests';

/**
 * Gives axe to the pages of a portal that stands in a test: a script that the browser fetches stays compiled from one page to
 * the next. To send the half megabyte through the debugger, on each page, takes twice as long as all that axe does.
 */
@Controller()
export class AxeController {
  @Get(AXE)
  @Access(anyone)
  @Impersonal()
  @Header('Content-Type', 'text/javascript')
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  script(): string {
    return axeSource();
  }

  /** For a page that leaves another to be forgotten (`withKeptPage`). */
  @Get(NOWHERE)
  @Access(anyone)
  @Impersonal()
  @Header('Content-Type', 'text/plain')
  nowhere(): string {
    return 'Nowhere';
  }
}

/** What axe finds against WCAG 2.2 AA, one line a finding. The page is tested with its content policy in force. */
export async function axe(page: Page): Promise<string[]> {
  return (await read<string[] | null>(page, await findings(page))) ?? axeByDebugger(page);
}

/** The page keeps the long account of all that is right to itself. */
const RUN_AXE = `axe.run(document, { runOnly: ${JSON.stringify(WCAG_22_AA)}, resultTypes: ['violations'] }).then(
  ({ violations }) => violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => id + ': ' + help + ': ' + target.join(' ')))
)`;

/** The width at which axe judges a page: between them the languages show both the narrow and the wide layout. */
const WIDTH_FOR_AXE: Record<string, number> = { nl: 320, en: 1280 };

/**
 * As `axe`, for a page that is looked at in both languages and at several widths: in each language at one of them,
 * since axe takes half a second and judges the same elements at all.
 */
export async function axeOnce(page: Page, width: number): Promise<string[]> {
  return (await read<string[] | null>(page, await findingsOnce(page, width))) ?? axeByDebugger(page);
}

/** In a page: what `axeOnce` finds there at this width; a promise of null where the portal cannot give axe. */
export async function findingsOnce(page: Page, width: number): Promise<string> {
  const widthForAxe = `${JSON.stringify(WIDTH_FOR_AXE)}[document.documentElement.lang]`;
  return `(${width} === (${widthForAxe} ?? ${width}) ? ${await findings(page)} : Promise.resolve([]))`;
}

/** In a page: what axe finds, which is fetched from the portal unless it is there; a promise of null where that cannot be. */
async function findings(page: Page): Promise<string> {
  const fetched = (await portalGivesAxe(page)) ? `Promise.resolve(${FETCH_AXE})` : 'Promise.resolve(false)';
  return `(typeof axe === 'object' ? Promise.resolve(true) : ${fetched}).then((there) => there ? ${RUN_AXE} : null)`;
}

/** What axe finds, given to the page by the debugger, which no content policy binds. */
export async function axeByDebugger(page: Page): Promise<string[]> {
  // What the source comes to is axe itself: told to give it back, the browser describes the whole of it for a second.
  await read(page, `${axeSource()};0`);
  return read<string[]>(page, RUN_AXE);
}

/** Leaves no trace in the page. A page without scripts would fetch none. */
const FETCH_AXE = `!matchMedia('(scripting: none)').matches && new Promise((resolve) => {
  const script = Object.assign(document.createElement('script'), { src: '/${AXE}' });
  script.onload = script.onerror = () => { script.remove(); resolve(typeof axe === 'object'); };
  document.head.append(script);
})`;

/** Whether the portal that is visited has the controller: one in a process of its own has not. */
const giving = new WeakMap<BrowserContext, Promise<boolean>>();
export function portalGivesAxe(page: Page): Promise<boolean> {
  const known = giving.get(page.context()) ?? hasAxe(new URL(page.url()).origin);
  giving.set(page.context(), known);
  return known;
}

async function hasAxe(origin: string): Promise<boolean> {
  return fetch(`${origin}/${AXE}`, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

let source: string | undefined;
function axeSource(): string {
  source ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return source;
}
