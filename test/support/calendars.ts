import ical, { type VEvent } from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';
import type { ReceivedMail } from './smtp.js';

/** An appointment, as a calendar program understood it. */
export interface ReadEvent {
  uid: string;
  /** instants, as ISO 8601 */
  start: string;
  end: string;
  summary: string;
  location: string;
  description: string;
  status: string;
  sequence: number;
}

/** A calendar as two parsers read it that know nothing of each other. @throws Error when they do not agree */
export function readCalendar(text: string): { method: string; events: ReadEvent[] } {
  const parsed = ical.sync.parseICS(text);
  const first = Object.values(parsed)
    .filter((part): part is VEvent => part?.type === 'VEVENT')
    .map((one) => ({
      uid: one.uid,
      start: one.start.toISOString(),
      end: one.end!.toISOString(),
      summary: String(one.summary),
      location: String(one.location ?? ''),
      description: String(one.description ?? ''),
      status: String(one.status),
      sequence: Number(one.sequence),
    }));
  const calendar = convertIcsCalendar(undefined, text);
  const second = (calendar.events ?? []).map((one) => ({
    uid: one.uid,
    start: one.start.date.toISOString(),
    end: one.end!.date.toISOString(),
    summary: one.summary,
    location: one.location ?? '',
    description: one.description ?? '',
    status: String(one.status),
    sequence: one.sequence ?? 0,
  }));
  const inOrder = (events: ReadEvent[]) => events.toSorted((a, b) => (a.uid < b.uid ? -1 : 1));
  const [one, other] = [inOrder(first), inOrder(second)];
  if (JSON.stringify(one) !== JSON.stringify(other)) {
    throw new Error(`Two readers differ:\n${JSON.stringify(one)}\n${JSON.stringify(other)}`);
  }
  return { method: String(calendar.method), events: one };
}

/** The appointment in a mail, as it came over the line: beside the text, and once more as a file. */
export interface MailedCalendar {
  /** of the part beside the text (RFC 6047 §2.4) */
  contentType: string;
  text: string;
  /** what the attached file holds, and what it is called */
  file: { name: string; text: string };
}

/** Reads it; null when the mail brings none. */
export function calendarIn({ raw }: ReceivedMail): MailedCalendar | null {
  const parts = partsOf(raw);
  const beside = parts.find(({ head }) => /^content-type: text\/calendar/im.test(head));
  const attached = parts.find(({ head }) => /^content-type: application\/ics/im.test(head));
  if (!beside || !attached) return null;
  return {
    contentType: /^content-type: (.*)$/im.exec(beside.head)![1]!,
    text: beside.text,
    file: { name: /filename="?([^";\r\n]+)/.exec(attached.head)![1]!, text: attached.text },
  };
}

function partsOf(raw: string): { head: string; text: string }[] {
  const boundaries = [...raw.matchAll(/boundary="?([^";\r\n]+)/g)].map(([, boundary]) => boundary!);
  const pieces = boundaries.reduce(
    (all, boundary) =>
      all.flatMap((piece) => piece.split(new RegExp(`\\r\\n--${escaped(boundary)}(?:--)?\\r\\n`))),
    [raw],
  );
  return pieces.map((piece) => {
    const [head = '', ...body] = piece.replace(/^\r\n/, '').split('\r\n\r\n');
    const unfolded = head.replace(/\r\n[ \t]+/g, ' ');
    const encoding = /^content-transfer-encoding: (\S+)/im.exec(unfolded)?.[1] ?? '7bit';
    return { head: unfolded, text: decoded(body.join('\r\n\r\n'), encoding) };
  });
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const octets = body
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(octets, 'latin1').toString('utf8');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
