import type { FailedMail } from '../deliveries.service.js';
import type { MailboxMessage } from '../mailbox-message.entity.js';
import { zonedTime } from '../../clock/moments.rules.js';
import { type Page, page, view } from '../../web/page-answer.rules.js';

/** The mails that arrived, newest first, and those that were given up. */
export interface MailboxPage {
  messages: { path: string; to: string; subject: string; received: string }[];
  failed: { kind: string; attempts: number; answer: string }[];
}

/** One mail, as text with its links. */
export interface MessagePage {
  subject: string;
  from: string;
  to: string;
  received: string;
  /** the text in pieces: either words or a link */
  pieces: { words: string; href: string }[];
  htmlPath: string;
  /** empty: no appointment went with it */
  calendarPath: string;
}

const MAILBOX = view<MailboxPage>('platform/mail/mailbox/mailbox');
const MESSAGE = view<MessagePage>('platform/mail/mailbox/message');

/** The list. */
export function mailboxPage(
  messages: Pick<MailboxMessage, 'deliveryId' | 'toLine' | 'subject' | 'receivedAt'>[],
  failed: FailedMail[],
): Page {
  const model = {
    messages: messages.map(({ deliveryId, toLine, subject, receivedAt }) => ({
      path: `/postbus/${deliveryId}`,
      to: toLine,
      subject,
      received: clockTime(receivedAt),
    })),
    failed: failed.map(({ kind, attempts, lastAnswer }) => ({ kind, attempts, answer: lastAnswer ?? '' })),
  };
  return page(MAILBOX, model, { title: { key: 'mailbox.title' }, unlisted: true });
}

/** One of them. */
export function messagePage(message: MailboxMessage): Page {
  const { deliveryId, subject, fromLine, toLine, text, calendar, receivedAt } = message;
  const model = {
    subject,
    from: fromLine,
    to: toLine,
    received: clockTime(receivedAt),
    pieces: withLinks(text),
    htmlPath: `/postbus/${deliveryId}/html`,
    calendarPath: calendar === null ? '' : `/postbus/${deliveryId}/agenda.ics`,
  };
  return page(MESSAGE, model, { title: { key: 'mailbox.title' }, unlisted: true });
}

function withLinks(text: string): MessagePage['pieces'] {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => ({ words: part, href: index % 2 === 1 ? part : '' }))
    .filter(({ words }) => words !== '');
}

/** `2026-03-14 08:00:03`: for developers, the same in every language. */
function clockTime(instant: Date): string {
  const there = zonedTime(instant).toPlainDateTime();
  return there.toString({ smallestUnit: 'second' }).replace('T', ' ');
}
