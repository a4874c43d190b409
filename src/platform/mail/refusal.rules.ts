/** What a mail server said no to, as far as is known. */
export interface Refusal {
  /** the command that was answered: `MAIL FROM`, `RCPT TO`, `DATA` (also for what comes after the message), `CONN`, … */
  command: string | null;
  /** the reply's three digits (RFC 5321); null when there was no reply */
  code: number | null;
  /** the enhanced status (RFC 3463) in it: `5.1.1` */
  enhanced: string | null;
  /** the reply as it came */
  answer?: string;
}

/** `refused`: this recipient gets no mail there, and trying again is of no use. `later`: everything else. */
export type Judgement = 'refused' | 'later';

/**
 * Enhanced statuses (RFC 3463, RFC 5248, RFC 7505) that say something of the recipient's address itself: no such mailbox
 * or system, wrongly written, moved without a trace, a domain that takes no mail, a mailbox that was closed. All others are
 * about the sender, the message, the way or the moment. 5.2.2 (full) passes; 5.7.x is policy, most of it towards us.
 */
const ABOUT_THE_RECIPIENT = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1']);

/**
 * Replies to RCPT that without an enhanced status are about the mailbox (RFC 5321 §4.2.3, RFC 7504): not there, not here,
 * not allowed as a name, a domain that takes none. 552 is full and 554 anything.
 */
const NO_MAILBOX = new Set([550, 551, 553, 556]);

/** Words with which servers say at RCPT, without a status, that it is about us after all. */
const ABOUT_US =
  /relay|rcpthosts|authenti|permission|policy|spam|block|black|deny|denied|reputation|\bspf\b|dkim|dmarc|rbl|limit|quota|rate|too many|sender/i;

/**
 * Whether a refusal is of this recipient, and so for good. Only two are: a 5yz to RCPT about the address, and one to DATA
 * whose status says that it is about the address. Whatever else a server says concerns us, it or the moment.
 */
export function judgeRefusal({ command, code, enhanced, answer = '' }: Refusal): Judgement {
  if (code === null || code < 500) return 'later';
  if (command !== 'RCPT TO' && command !== 'DATA') return 'later';
  if (enhanced !== null) return ABOUT_THE_RECIPIENT.has(enhanced) ? 'refused' : 'later';
  return command === 'RCPT TO' && NO_MAILBOX.has(code) && !ABOUT_US.test(answer) ? 'refused' : 'later';
}

/** The enhanced status in a reply: behind its code, or where older servers put it: `(#5.1.1)`. Null without one. */
export function enhancedStatusIn(answer: string): string | null {
  const found =
    /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})(?!\S)/.exec(answer) ?? /\(#([245]\.\d{1,3}\.\d{1,3})\)/.exec(answer);
  return found?.[1] ?? null;
}
