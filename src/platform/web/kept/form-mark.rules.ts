import { ownPath } from '../../auth/own-path.rules.js';
import { isId } from '../../text/id.rules.js';

/** The hidden field that each form of a page for somebody signed in carries. */
export const MARK_FIELD = '_form';
/** The hidden field by which the browser's script names the draft that is sent with a form. */
export const DRAFT_FIELD = '_draft';

/** Whose form it is, and where it stands. It gives nobody a right: it only keeps one account's text from another's. */
export interface FormMark {
  accountId: string;
  /** random, made with the page */
  number: string;
  /** the page on which the form stands, as a browser asks for it */
  page: string;
  /** where the form sends what is typed */
  action: string;
}

/** The mark as the hidden field holds it. */
export function writeMark({ accountId, number, page, action }: FormMark): string {
  return [accountId, number, page, action].join(' ');
}

/** The mark in a body of a form, if it has one of ours. */
export function readMark(body: unknown): FormMark | null {
  if (typeof body !== 'object' || body === null) return null;
  const text = (body as Record<string, unknown>)[MARK_FIELD];
  if (typeof text !== 'string') return null;
  const [accountId, number, page, action] = text.split(' ');
  if (!isId(accountId) || !isId(number) || !page || !action) return null;
  return { accountId, number, page: ownPath(page), action: ownPath(action) };
}
