/** Why a mail did not arrive, as far as the server's answer tells. */
export type MailFailure =
  | 'unknown-address'
  | 'full'
  | 'refused'
  | 'too-large'
  | 'unreachable'
  | 'sign-in'
  | 'from-us'
  | 'limit'
  | 'unanswered'
  | 'later'
  | 'not-written'
  | 'interrupted'
  | 'restored'
  | 'other';

/** Answers of mail servers, the telling ones first (RFC 3463 and RFC 5321); where both are there, the words win. */
const FAILURES: readonly [MailFailure, RegExp][] = [
  ['restored', /\brestore/i],
  ['unanswered', /^no answer$/],
  ['interrupted', /^interrupted$/],
  ['not-written', /^not written/],
  ['sign-in', /^EAUTH$|\b53[0458]\b|\b5\.7\.8\b|authentication/i],
  [
    'unreachable',
    /^(E(CONN|TIMEDOUT|SOCKET|DNS|STREAM|PROTOCOL|TLS|HOST|NET)\w*|no mail server)$|timed? ?out/i,
  ],
  ['from-us', /^MAIL FROM: [45]|relay|rcpthosts/i],
  [
    'limit',
    /\b[45]\.4\.5\b|(sending|daily|hourly|message|mail) (limit|quota)|too many (messages|mails|emails)/i,
  ],
  ['too-large', /\b5\.3\.4\b|message (is )?too (large|big)|size limit/i],
  [
    'full',
    /\b[45]\.2\.2\b|\b[45]52\b|quota|mailbox (is )?full|over its? (storage )?limit|insufficient storage/i,
  ],
  [
    'unknown-address',
    /\b5\.1\.\d+\b|\b5\.4\.4\b|no such (user|mailbox|recipient|address)|(user|recipient|mailbox|address|account)\b.{0,20}\b(unknown|not found|does not exist|doesn't exist|unavailable|disabled|rejected)|unknown (user|recipient|address|mailbox)|\b55[13]\b/i,
  ],
  [
    'refused',
    /\b[45]\.7\.\d+\b|\b554\b|spam|blocked|blacklist|blocklist|policy|denied|reject|spf|dkim|dmarc/i,
  ],
  ['unknown-address', /\b550\b/],
  ['later', /^\s*4\d\d\b|\b4\.\d\.\d\b/],
];

/** What is not about the recipient at all, so that no mail goes out while it lasts. */
const OURS: readonly MailFailure[] = ['unreachable', 'sign-in', 'from-us', 'limit', 'not-written'];

/** Whether a failure is between Leerpad and its own mail server. */
export function isOurs(failure: MailFailure): boolean {
  return OURS.includes(failure);
}

/** What a mail server's last answer, or our own word in its place, means to the secretary. */
export function failureOf(answer: string | null): MailFailure {
  if (answer === null) return 'other';
  return FAILURES.find(([, telling]) => telling.test(answer))?.[0] ?? 'other';
}
