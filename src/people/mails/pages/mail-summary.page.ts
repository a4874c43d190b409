import type { MailState } from '../../../platform/mail/mail-delivery.entity.js';
import type { Text } from '../../../platform/web/page-answer.rules.js';
import { type Moment, momentOf } from '../../../platform/clock/moments.rules.js';
import { failureOf, isOurs } from './mail-failure.rules.js';
import { kindText } from './mail-kinds.rules.js';
import type { MailRow } from './mails.queries.js';

/** A mail as list and details show it. */
export interface MailView {
  id: string;
  href: string;
  to: string;
  what: Text;
  promised: Moment;
  sent: Moment | null;
  badge: { tone: string; text: Text };
  /** how it stands beyond the badge: tried so often, again at such a time */
  standing: Text | null;
  /** why it did not arrive, in words */
  why: Text | null;
  /** what the mail server said, as it said it */
  answer: string;
  canRetry: boolean;
}

const TONES: Record<MailState, string> = {
  waiting: 'waiting',
  sending: 'waiting',
  sent: 'signed',
  bounced: 'stop',
  failed: 'stop',
  dropped: 'plain',
};

/** Words for a mail. @param retry whether the reader may have mails of its kind sent again */
export function mailView(mail: MailRow, retry: boolean): MailView {
  const { id, to, kind, state, attempts, createdAt, sentAt, lastAnswer } = mail;
  const failed = hasFailed(state);
  const waits = state === 'waiting' && attempts > 0;
  return {
    id,
    href: `/mails/${id}`,
    to,
    what: kindText(kind),
    promised: momentOf(createdAt),
    sent: sentAt && momentOf(sentAt),
    badge: { tone: TONES[state], text: { key: `office-mail.state.${state}` } },
    standing: standingOf(mail),
    why: failed ? { key: `office-mail.why.${failureOf(lastAnswer)}` } : waits ? whyItWaits(mail) : null,
    answer: failed || waits ? (lastAnswer ?? '') : '',
    canRetry: failed && retry,
  };
}

/** Whether it did not arrive: it was given up, or came back. */
export function hasFailed(state: MailState): boolean {
  return state === 'failed' || state === 'bounced';
}

/** What waits goes by itself; whether it is Leerpad's own mail server that has the trouble is to be seen all the same. */
function whyItWaits({ unanswered, lastAnswer }: MailRow): Text {
  if (unanswered > 0) return { key: 'office-mail.waits.unanswered' };
  return { key: isOurs(failureOf(lastAnswer)) ? 'office-mail.waits.ours' : 'office-mail.waits.theirs' };
}

function standingOf({ state, attempts, dueAt, refusedAt, lastAnswer }: MailRow): Text | null {
  if (hasFailed(state) && refusedAt)
    return { key: 'office-mail.refuses-since', params: { day: momentOf(refusedAt).day } };
  if (state === 'failed' && attempts > 0) return { key: 'office-mail.attempts', params: { count: attempts } };
  if (state === 'waiting' && attempts > 0) {
    const { day, time } = momentOf(dueAt);
    return { key: 'office-mail.next-attempt', params: { count: attempts, day, time } };
  }
  if (state !== 'dropped') return null;
  return { key: lastAnswer === 'let go' ? 'office-mail.let-go' : 'office-mail.dropped' };
}
