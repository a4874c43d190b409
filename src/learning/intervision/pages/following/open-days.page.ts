import type { Temporal } from '@js-temporal/polyfill';
import { ASSOCIATION_TIME_ZONE } from '../../../../association.js';
import type { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { closedToEnrolling, isFull } from '../../../meetings/enrolment.rules.js';
import type { PlaceInLine } from '../../../meetings/own-places.queries.js';
import type { KnownDay } from '../../days.queries.js';
import { scopeText } from '../planning/day-words.page.js';

/** What was just done, or why it could not be. */
export type Notice = { did: Done } | { refused: DomainError };

const DONE = ['in', 'vol', 'uit', 'wens'] as const;
type Done = (typeof DONE)[number];

/** Whether an address says what was just done. */
export function isDone(said: unknown): said is Done {
  return DONE.some((one) => one === said);
}

/** A day as everybody reads of it: nothing of persons but chair and guest, as they are published. */
export interface OpenDayView {
  title: string;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  venue: string;
  scope: Text;
  theme: string;
  chair: string;
  guest: string;
  openTo: Text;
  /** whether there are places, and until when one enrols; or that it does not take place */
  places: Text;
  badge: DayBadge | null;
  /** the page of the day; null for a visitor without a session */
  href: string | null;
}

/** How somebody stands to a day, in words. */
export interface DayBadge {
  tone: 'signed' | 'waiting' | 'stop';
  text: Text;
}

/** The days that are to come. */
export interface OpenDaysPage {
  days: OpenDayView[];
  /** for visitors: how one enrols */
  signIn: boolean;
}

const LIST = view<OpenDaysPage>('learning/intervision/pages/following/open-days');

/** What search engines read of it: the days are public. */
const HEAD = {
  title: { key: 'day.open.title' },
  description: { key: 'day.open.lead' },
  canonicalPath: '/intervisiedagen',
} as const;

/** @param own how the reader stands to each of them; empty for a visitor */
export function openDaysPage(
  days: readonly KnownDay[],
  own: ReadonlyMap<string, PlaceInLine>,
  { signedIn, now }: { signedIn: boolean; now: Temporal.Instant },
): Page {
  const model: OpenDaysPage = {
    days: days.map((day) => ({
      ...openDayView(day, now),
      badge: badgeOf(day, own.get(day.id) ?? notEnrolled()),
      href: signedIn ? `/intervisiedagen/${day.id}` : null,
    })),
    signIn: !signedIn,
  };
  return page(LIST, model, HEAD);
}

/** A day as it is published. */
export function openDayView(day: KnownDay, now: Temporal.Instant): Omit<OpenDayView, 'badge' | 'href'> {
  const { title, heldOn, startsAt, endsAt, venue, theme, chair, guest } = day;
  return {
    ...{ title, heldOn, startsAt, endsAt, venue, theme, chair, guest },
    scope: scopeText(day),
    openTo: { key: `day.for.${day.openTo}` },
    places: placesOf(day, now),
  };
}

/** How somebody stands to a day; null when they have nothing to do with it. */
export function badgeOf({ state }: KnownDay, { enrolment, numberInLine }: PlaceInLine): DayBadge | null {
  if (state === 'cancelled') return { tone: 'stop', text: { key: 'blocks.badge.cancelled' } };
  if (enrolment === 'placed') return { tone: 'signed', text: { key: 'blocks.badge.placed' } };
  if (enrolment !== 'waiting') return null;
  return { tone: 'waiting', text: { key: 'blocks.badge.waiting', params: { number: numberInLine ?? 0 } } };
}

/** The place of a member who never enrolled. */
export function notEnrolled(): PlaceInLine {
  return { enrolment: null, numberInLine: null, movedUp: false };
}

/** Whether the enrolling of members has begun, is over, or was called off with the day. */
export function placesOf(day: KnownDay, now: Temporal.Instant): Text {
  const today = now.toZonedDateTimeISO(ASSOCIATION_TIME_ZONE).toPlainDate().toString();
  if (day.state === 'cancelled') {
    return { key: 'day.cancelled', params: { reason: day.cancelledBecause ?? '' } };
  }
  if (day.heldOn < today) return { key: 'day.over' };
  const closed = closedToEnrolling(meetingOf(day), now);
  if (closed !== null) return { key: closed === 'meeting.begun' ? 'day.begun' : 'day.closed' };
  if (day.enrolFrom > today) return { key: 'day.opens', params: { from: day.enrolFrom } };
  const params = { until: day.enrolUntil };
  if (isFull(day)) return { key: 'day.full', params: { ...params, waiting: day.waiting } };
  return { key: 'day.free', params: { ...params, free: day.capacity - day.placed } };
}

/** What of a day decides whether it can be enrolled in, as of any meeting. */
export function meetingOf({ state, list, heldOn, startsAt, enrolUntil }: KnownDay) {
  const planned = state === 'cancelled' ? ('cancelled' as const) : ('planned' as const);
  return { state: planned, list, heldOn, startsAt, enrolUntil };
}
