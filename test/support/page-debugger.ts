import type { CDPSession, Page } from 'playwright-core';

const debuggers = new WeakMap<Page, Promise<CDPSession>>();

/** The browser's debugger at a page, beside that of Playwright. It stays there until the page is closed. */
export function debuggerOf(page: Page): Promise<CDPSession> {
  const session = debuggers.get(page) ?? page.context().newCDPSession(page);
  debuggers.set(page, session);
  return session;
}

/**
 * What an expression comes to in the page, or what its promise is kept with. It asks the debugger itself: `page.evaluate`
 * first gives each page that is loaded a library of Playwright's, and takes several times as long.
 */
export async function read<T>(page: Page, expression: string): Promise<T> {
  const session = await debuggerOf(page);
  const asked = { expression, awaitPromise: true, returnByValue: true };
  const answer = await session.send('Runtime.evaluate', asked).catch(() => undefined);
  // A page that is just being left: Playwright waits for the next one.
  if (!answer) return page.evaluate<T>(expression);
  const { result, exceptionDetails } = answer;
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}
