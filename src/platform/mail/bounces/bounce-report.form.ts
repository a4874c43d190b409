import PostalMime, { type Attachment, type Email } from 'postal-mime';

/** A mail that came to a bounce address, as far as it says the outcome of another. */
export interface BounceReport {
  /** the headers that say to which address it came */
  addressedTo: string;
  /** what the mail server said; null when it does not say that the mail was not delivered for good */
  failed: string | null;
}

/** Bounds for what a stranger may send; a report of ours is far below them. */
const BOUNDS = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 0 };

/** Headers in which servers keep the address to which a mail came. */
const ADDRESSES: ReadonlySet<string> = new Set([
  'to',
  'delivered-to',
  'x-delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'x-rcpt-to',
]);

const DELIVERY_STATUS = /^message\/(?:global-)?delivery-status$/;

/**
 * Reads a mail. Only a delivery status (RFC 3464) whose action is `failed` is a bounce: `delayed` says that it is still
 * tried, and automatic answers say nothing about delivery.
 *
 * @returns null for what is no mail that can be read
 */
export async function readBounceReport(raw: Uint8Array): Promise<BounceReport | null> {
  try {
    const mail = await PostalMime.parse(raw, { ...BOUNDS, forceRfc822Attachments: true });
    const addressed = mail.headers.filter(({ key }) => ADDRESSES.has(key)).map(({ value }) => value);
    return { addressedTo: addressed.join('\n'), failed: isReport(mail) ? failureIn(mail.attachments) : null };
  } catch {
    return null;
  }
}

function isReport({ headers }: Email): boolean {
  return headers.some(({ key, value }) => key === 'content-type' && /^multipart\/report\b/i.test(value));
}

function failureIn(attachments: readonly Attachment[]): string | null {
  for (const { mimeType, content } of attachments) {
    if (!DELIVERY_STATUS.test(mimeType)) continue;
    for (const fields of groupsIn(textOf(content)))
      if (/^failed\b/i.test(fields.get('action') ?? '')) return answerIn(fields);
  }
  return null;
}

/** Without what no database keeps and no page shows: a stranger wrote it. */
function textOf(content: Attachment['content']): string {
  const text = typeof content === 'string' ? content : Buffer.from(content as Uint8Array).toString('utf8');
  return text.replace(/[^\P{Cc}\n\r\t]/gu, ' ');
}

/** The groups of fields of a delivery status: one about the message, and one for each recipient. */
function groupsIn(text: string): Map<string, string>[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map((group) => {
      const lines = group.replace(/\n[ \t]+/g, ' ').split('\n');
      return new Map(lines.map((line) => fieldIn(line)));
    });
}

function fieldIn(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
}

/** `Diagnostic-Code: smtp; 550 5.1.1 …` says the most; the status (RFC 3463) is always there. */
function answerIn(fields: ReadonlyMap<string, string>): string {
  const status = /^\d\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? '';
  const diagnostic = (fields.get('diagnostic-code') ?? '').replace(/^[\w-]+\s*;\s*/, '');
  return diagnostic.includes(status) && diagnostic !== '' ? diagnostic : `${status} ${diagnostic}`.trim();
}
