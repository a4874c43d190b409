import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import type { LetterPreview } from './letter-preview.service.js';
import { maySendAgain } from './mail-kinds.rules.js';
import { type Moment, momentOf } from '../../../platform/clock/moments.rules.js';
import { hasFailed, type MailView, mailView } from './mail-summary.page.js';
import type { AddressRefusal } from '../../../platform/mail/address-refusals.service.js';
import type { KeptLetter } from '../../../platform/mail/letter-writer.service.js';
import type { OneMail } from './mails.queries.js';

/** One mail: to whom, what, whether it arrived, and what can be done about it. */
export interface MailPage {
  mail: MailView;
  /** heads why it did not arrive, or not yet */
  whyHeading: Text;
  whyTone: 'stop' | 'waiting';
  /** when it came back */
  returned: Moment | null;
  /** that the recipient's present address refuses mail, and since when */
  refuses: Text | null;
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
  /** what is to be known of the letter that is shown: how it was sent, or how it would be now */
  letterNote: Text | null;
}

/** What was just done, as the address says it. */
const DONE: Record<string, Text> = {
  opnieuw: { key: 'office-mail.done.again' },
  laten: { key: 'office-mail.done.let-go' },
};

const MAIL = view<MailPage>('people/mails/pages/mail');

/** What is shown beside the mail itself. */
export interface MailBeside {
  /** what it said when it was sent */
  kept: KeptLetter | null;
  /** what it would say now, where nothing is kept */
  letter: LetterPreview | null;
  refusal: AddressRefusal | null;
  done: unknown;
}

/** The details of one mail. */
export function mailPage(mail: OneMail, { kept, letter, refusal, done }: MailBeside): Page {
  const { id, state, kind, trajectoryId, sentAt, refusedAt } = mail;
  const failed = hasFailed(state);
  const may = maySendAgain(kind);
  const model: MailPage = {
    mail: mailView(mail, may),
    whyTone: failed ? 'stop' : 'waiting',
    whyHeading: { key: failed ? 'office-mail.one.why' : 'office-mail.one.waits' },
    returned: state === 'bounced' && refusedAt ? momentOf(refusedAt) : null,
    // Said once: of a mail that was refused it stands above.
    refuses:
      refusal && !(failed && refusedAt)
        ? { key: 'office-mail.refuses-since', params: { day: momentOf(refusal.since).day } }
        : null,
    address: mail.address,
    done: (typeof done === 'string' && Object.hasOwn(DONE, done) && DONE[done]) || null,
    again: may && !mail.again ? againOf(mail) : null,
    notAgain: may || state === 'sent' ? null : { key: 'office-mail.asked-for' },
    newer: mail.again && { href: `/mails/${mail.again.id}`, at: momentOf(mail.again.createdAt) },
    letGo: failed ? `/mails/${id}/laten` : null,
    person: trajectoryId && failed ? `/deelnemers/${trajectoryId}/persoon` : null,
    others: trajectoryId && `/mails?deelnemer=${trajectoryId}`,
    ...letterView(kept, letter, sentAt !== null),
  };
  return page(MAIL, model, { title: { key: 'office-mail.one.title' }, unlisted: true });
}

function letterView(
  kept: KeptLetter | null,
  now: LetterPreview | null,
  gone: boolean,
): Pick<MailPage, 'letter' | 'noLetter' | 'letterNote'> {
  if (kept) return { letter: kept, noLetter: null, letterNote: { key: 'office-mail.letter.kept' } };
  if (!now?.shown)
    return { letter: null, noLetter: now && { key: `office-mail.letter.${now.why}` }, letterNote: null };
  const { subject, text } = now;
  return {
    letter: { subject, text },
    noLetter: null,
    letterNote: gone ? { key: 'office-mail.letter.now' } : null,
  };
}

/** What waits goes by itself. */
function againOf({ id, state, kind }: OneMail): MailPage['again'] {
  if (state === 'waiting' || state === 'sending') return null;
  const label: Text = { key: kind === 'invitation' ? 'office-mail.again.invite' : 'office-mail.again' };
  return { label, action: `/mails/${id}/opnieuw` };
}
