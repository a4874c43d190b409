import { ownPath } from '../../auth/own-path.rules.js';
import { isId } from '../../text/id.rules.js';

/** The hidden field that each form of a page for somebody signed in carries. */
export const MARK_FIELD = '_form';
/** The hidden field by which the browser's script names the draft that is sent with a form. */
export const DRAFT_FIELD = '_draft';

/** Whose form it is, and where it stands. It gives nobody a right: it only keeps one account's text from another's. */
export interface FormMark {
  accountId: string;
  /** made with the page: when that was, and random bits (`numberOf`) */
  number: string;
  /** the page on which the form stands, as a browser asks for it */
  page: string;
  /** where the form sends what is typed */
  action: string;
}

/**
 * The number of a page that is made at a moment: a UUID of version 7 (RFC 9562 §5.7), which holds it.
 *
 * @param random a random UUID
 */
export function numberOf(madeAt: Date, random: string): string {
  const time = madeAt.getTime().toString(16).padStart(TIME_DIGITS, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}

/** When the page with a number was made. A number that somebody made up says any moment, which gives no right. */
export function madeAt(number: string): Date {
  return new Date(Number.parseInt(number.replace('-', '').slice(0, TIME_DIGITS), 16));
}

/** Milliseconds since 1970, in 48 bits. */
const TIME_DIGITS = 12;

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
