import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import type { LetterPreview } from './letter-preview.service.js';
import { maySendAgain } from './mail-kinds.rules.js';
import { type Moment, momentOf } from '../../../platform/clock/moments.rules.js';
import { type MailView, mailView } from './mail-summary.page.js';
import type { OneMail } from './mails.queries.js';

/** One mail: to whom, what, whether it arrived, and what can be done about it. */
export interface MailPage {
  mail: MailView;
  address: string;
  done: Text | null;
  again: { label: Text; action: string } | null;
  /** why it cannot be sent again, where that is no matter of course */
  notAgain: Text | null;
  newer: { href: string; at: Moment } | null;
  letGo: string | null;
  /** where the address is mended, when that may be what is wrong */
  person: string | null;
  /** all mails to the same person */
  others: string | null;
  letter: { subject: string; text: string } | null;
  noLetter: Text | null;
  /** it has gone, so that the letter shown is how it would be now */
  gone: boolean;
}

/** What was just done, as the address says it. */
const DONE: Record<string, Text> = {
  opnieuw: { key: 'office-mail.done.again' },
  laten: { key: 'office-mail.done.let-go' },
};

const MAIL = view<MailPage>('people/mails/pages/mail');

/** The details of one mail. */
export function mailPage(mail: OneMail, letter: LetterPreview, done: unknown): Page {
  const { id, state, kind, trajectoryId } = mail;
  const failed = state === 'failed';
  const may = maySendAgain(kind);
  const model: MailPage = {
    mail: mailView(mail, may),
    address: mail.address,
    done: (typeof done === 'string' && Object.hasOwn(DONE, done) && DONE[done]) || null,
    again: may && !mail.again ? againOf(mail) : null,
    notAgain: may || state === 'sent' ? null : { key: 'office-mail.asked-for' },
    newer: mail.again && { href: `/mails/${mail.again.id}`, at: momentOf(mail.again.createdAt) },
    letGo: failed ? `/mails/${id}/laten` : null,
    person: trajectoryId && failed ? `/deelnemers/${trajectoryId}/persoon` : null,
    others: trajectoryId && `/mails?deelnemer=${trajectoryId}`,
    letter: letter.shown ? { subject: letter.subject, text: letter.text } : null,
    noLetter: letter.shown ? null : { key: `office-mail.letter.${letter.why}` },
    gone: state === 'sent',
  };
  return page(MAIL, model, { title: { key: 'office-mail.one.title' }, unlisted: true });
}

/** What waits goes by itself. */
function againOf({ id, state, kind }: OneMail): MailPage['again'] {
  if (state === 'waiting' || state === 'sending') return null;
  const label: Text = { key: kind === 'invitation' ? 'office-mail.again.invite' : 'office-mail.again' };
  return { label, action: `/mails/${id}/opnieuw` };
}
