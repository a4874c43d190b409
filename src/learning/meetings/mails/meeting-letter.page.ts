import type { Language, MessageKey } from '../../../messages/catalogue.js';
import type { MeetingChange } from '../meeting-events.rules.js';
import { formatDay, formatList } from '../../../platform/i18n/format.rules.js';
import { translate } from '../../../platform/i18n/translate.rules.js';
import type { Letter } from '../../../platform/mail/mail-kinds.service.js';
import { pathOfBlock } from './block-event.page.js';
import type { OwnBlock } from '../calendar-blocks.queries.js';
import type { SameHours } from '../clashes.queries.js';
import { meetingNameIn, sortOf } from '../meeting-name.page.js';

type Worded<Key> = Key extends `mail.${infer Name}.subject` ? Name : never;

/** The mails about a block by the name of their words. */
export type MeetingWording = Extract<
  Worded<MessageKey>,
  | `enrolment-${string}`
  | `meeting-${string}`
  | `teaching-${string}`
  | `attendance-${string}`
  | `places-${string}`
>;

/** What a mail tells besides which block it is about. */
interface Told {
  language: Language;
  baseUrl: string;
  changed?: MeetingChange[];
  /** what its reader follows or teaches in the same hours */
  sameTime?: readonly SameHours[];
  /** whom it is about, where that is not its reader */
  attendee?: string;
  /** how many enrolments ended */
  released?: number;
}

/** A mail about a block or an intervision day: which, when and where, in this order, whatever it tells of it. */
export function meetingLetter(
  block: OwnBlock,
  wording: MeetingWording,
  { language, baseUrl, changed = [], sameTime = [], released, attendee }: Told,
): Letter {
  const { heldOn, startsAt, endsAt, venue, videoLink, state, cancelledBecause, placeInLine } = block;
  const place = [venue, videoLink].filter(Boolean).join(', ');
  const reason = state === 'cancelled' ? cancelledBecause : null;
  const sort = sortOf(block);
  const guest = block.guest ? 'yes' : 'no';
  return {
    subject: { key: `mail.${wording}.subject`, params: { day: formatDay(language, heldOn), sort } },
    paragraphs: [{ key: `mail.${wording}.text`, params: { sort, guest } }],
    facts: [
      ...(changed.length > 0
        ? [{ label: { key: 'mail.fact.changed' as const }, value: named(changed, language) }]
        : []),
      ...(attendee ? [{ label: { key: 'mail.fact.attendee' as const }, value: attendee }] : []),
      { label: { key: `mail.fact.${sort}` }, value: meetingNameIn(language, block) },
      { label: { key: 'mail.fact.date' }, value: formatDay(language, heldOn) },
      { label: { key: 'mail.fact.time' }, value: `${startsAt} – ${endsAt}` },
      ...(place ? [{ label: { key: 'mail.fact.place' as const }, value: place }] : []),
      ...(placeInLine ? [{ label: { key: 'mail.fact.line' as const }, value: String(placeInLine) }] : []),
      ...(reason ? [{ label: { key: 'mail.fact.reason' as const }, value: reason }] : []),
      ...(released ? [{ label: { key: 'mail.fact.released' as const }, value: String(released) }] : []),
      ...sameTime.map((other) => ({
        label: { key: 'mail.fact.same-time' as const },
        value: `${meetingNameIn(language, other)}, ${other.startsAt} – ${other.endsAt}`,
      })),
    ],
    ...(block.guest
      ? {}
      : { link: { label: { key: linkOf(block) }, url: `${baseUrl}${pathOfBlock(block)}` } }),
  };
}

function linkOf({ part, component }: OwnBlock): MessageKey {
  if (component === null) return 'mail.day.link';
  return part === 'teaches' ? 'mail.teaching.link' : 'mail.meeting.link';
}

/** How a change travels with the mail, which holds no sentences: `date.times`. */
export function encodeChanges(changed: readonly MeetingChange[]): string {
  return changed.join('.');
}

/** The same when the mail is written; nothing for a mail of another kind. */
export function decodeChanges(encoded: unknown): MeetingChange[] {
  const known = Object.keys(CHANGES) as MeetingChange[];
  return typeof encoded === 'string' ? known.filter((one) => encoded.split('.').includes(one)) : [];
}

const CHANGES: Record<MeetingChange, MessageKey> = {
  date: 'mail.changed.date',
  times: 'mail.changed.times',
  place: 'mail.changed.place',
  teachers: 'mail.changed.teachers',
  programme: 'mail.changed.programme',
};

function named(changed: readonly MeetingChange[], language: Language): string {
  return formatList(
    language,
    changed.map((one) => translate(language, CHANGES[one])),
  );
}
