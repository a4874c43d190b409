import type { Temporal } from '@js-temporal/polyfill';
import { ASSOCIATION_TIME_ZONE } from '../../../../association.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { type SameTimeView, sameTimeViews } from '../../../meetings/clashes.page.js';
import type { PlaceInLine } from '../../../meetings/own-places.queries.js';
import type { Clash } from '../../../meetings/clashes.queries.js';
import {
  closedToCancelling,
  closedToEnrolling,
  isEnrolled,
  isFull,
} from '../../../meetings/enrolment.rules.js';
import type { KnownDay } from '../../days.queries.js';
import { countedText, type PartView, partViews } from '../planning/day-words.page.js';
import { wishesDeletedOn } from '../../wishes.rules.js';
import {
  badgeOf,
  type DayBadge,
  meetingOf,
  type Notice,
  type OpenDayView,
  openDayView,
} from './open-days.page.js';

/** A button of the page: the partials of blocks, `learning/meetings/pages/following/action` and `cancel`. */
interface ActionView {
  action: string;
  label: Text;
  about: Text;
  filled: boolean;
  warning: Text | null;
  seen: 'plaats' | 'wachtlijst';
}

/** One day as a member sees it: when, where, what, and their own place. */
export interface OwnDayPage {
  day: Omit<OpenDayView, 'badge' | 'href'>;
  badge: DayBadge | null;
  directions: string;
  parts: PartView[];
  counted: Text;
  notice: { tone: 'done' | 'waiting' | 'stop'; text: Text; more: Text | null } | null;
  /** what must be known besides */
  notes: Text[];
  sameTime: SameTimeView[];
  enrol: ActionView | null;
  /** what they wish for, and until when it is kept; null where none is taken */
  wish: { value: string; hint: Text; action: string } | null;
  cancel: ActionView | null;
  /** has a place or waits for one */
  isEnrolled: boolean;
  /** has a place: then the day stands in their calendar */
  expected: boolean;
  /** reports that they may read: of this day, and the one that goes out before it */
  reports: { href: string; name: Text }[];
  /** where their code for the door is */
  codeHref: string;
  /** for a trainee who comes or waits: where they ask for supervision (I7) */
  supervisionHref: string | null;
}

interface Looking {
  sameTime: readonly Clash[];
  /** whether the day is for the reader */
  mayCome: boolean;
  /** whether the reader follows a programme now */
  trainee: boolean;
  notice: Notice | null;
  /** null when none is taken any more */
  wish: string | null;
  reports: { own: boolean; previous: string | null };
  now: Temporal.Instant;
}

const DAY = view<OwnDayPage>('learning/intervision/pages/following/day');

export function ownDayPage(day: KnownDay, own: PlaceInLine, looking: Looking): Page {
  const { notice } = looking;
  const refused = notice !== null && 'refused' in notice;
  const over = day.heldOn < dayOf(looking.now);
  const model: OwnDayPage = {
    day: openDayView(day, looking.now),
    badge: over && day.state === 'published' ? null : badgeOf(day, own),
    directions: day.directions,
    parts: partViews(day.parts),
    counted: countedText(day.parts),
    notice: noticeOf(notice, own),
    notes: notesOf(day, own, looking),
    sameTime: sameTimeViews(looking.sameTime),
    enrol: enrolView(day, own, looking),
    wish: wishView(day, looking),
    isEnrolled: isEnrolled(own),
    cancel: cancelView(day, own, looking),
    expected: own.enrolment === 'placed' && day.state === 'published',
    reports: reportLinks(day, looking.reports),
    codeHref: `/intervisiedagen/${day.id}/code`,
    supervisionHref:
      looking.trainee && isEnrolled(own) && day.state === 'published'
        ? `/intervisiedagen/${day.id}/supervisie`
        : null,
  };
  // Nothing to put into a calendar any more, nor a door to show a code at.
  return page(DAY, over ? { ...model, expected: false } : model, {
    title: { key: 'day.name', params: { title: day.title } },
    unlisted: true,
    status: refused ? 409 : 200,
  });
}

function reportLinks({ id }: KnownDay, { own, previous }: Looking['reports']): OwnDayPage['reports'] {
  const href = (dayId: string) => `/intervisiedagen/${dayId}/verslag`;
  return [
    ...(own ? [{ href: href(id), name: { key: 'day.report.own' as const } }] : []),
    ...(previous ? [{ href: href(previous), name: { key: 'day.report.previous' as const } }] : []),
  ];
}

/** After enrolling or cancelling; null when their place changed again since. */
function noticeOf(notice: Notice | null, own: PlaceInLine): OwnDayPage['notice'] {
  if (notice === null) return null;
  if ('refused' in notice) {
    const { code, params } = notice.refused;
    return { tone: 'stop', text: { key: code, params }, more: null };
  }
  if (notice.did === 'uit') {
    return own.enrolment === 'cancelled'
      ? { tone: 'done', text: { key: 'day.notice.cancelled' }, more: null }
      : null;
  }
  if (notice.did === 'wens') return { tone: 'done', text: { key: 'wish.kept' }, more: null };
  return enrolledNotice(own, notice.did === 'vol');
}

/** @param full whether the last place went while they asked for it */
function enrolledNotice({ enrolment, numberInLine }: PlaceInLine, full: boolean): OwnDayPage['notice'] {
  if (enrolment === 'placed') {
    return { tone: 'done', text: { key: 'day.notice.placed' }, more: { key: 'blocks.notice.mailed' } };
  }
  if (enrolment !== 'waiting') return null;
  const key = full ? 'day.notice.just-full' : 'day.notice.waiting';
  const more: Text = { key: 'blocks.notice.moves-up' };
  return { tone: 'waiting', text: { key, params: { number: numberInLine ?? 0 } }, more };
}

function notesOf(day: KnownDay, own: PlaceInLine, { mayCome, now }: Looking): Text[] {
  if (day.state === 'cancelled') return [];
  const today = dayOf(now);
  const over = closedToEnrolling(meetingOf(day), now, true) !== null;
  if (!isEnrolled(own)) {
    if (!mayCome && !over) return [{ key: 'day.not-for-you', params: { who: day.openTo } }];
    const late = closedToEnrolling(meetingOf(day), now) === 'meeting.deadline';
    return late ? [{ key: 'day.late', params: { until: day.enrolUntil } }] : [];
  }
  if (over) return [];
  if (own.enrolment === 'waiting') return [{ key: 'blocks.waits' }];
  if (own.movedUp) return [{ key: 'blocks.moved-up' }];
  const key = day.enrolUntil >= today ? 'blocks.cancel-until' : 'day.cancel-late';
  return [{ key, params: { until: day.enrolUntil } }];
}

function wishView(day: KnownDay, { wish }: Looking): OwnDayPage['wish'] {
  if (wish === null || day.state === 'cancelled') return null;
  const hint: Text = { key: 'wish.own-hint', params: { until: wishesDeletedOn(day.heldOn) } };
  return { value: wish, hint, action: `/intervisiedagen/${day.id}/wensen` };
}

function enrolView(day: KnownDay, own: PlaceInLine, { mayCome, now }: Looking): ActionView | null {
  const open = closedToEnrolling(meetingOf(day), now) === null && day.enrolFrom <= dayOf(now);
  if (!open || !mayCome || isEnrolled(own)) return null;
  const full = isFull(day);
  return {
    action: `/intervisiedagen/${day.id}/inschrijven`,
    label: { key: full ? 'blocks.enrol.full' : 'blocks.enrol' },
    about: aboutOf(day),
    filled: true,
    warning: null,
    seen: full ? 'wachtlijst' : 'plaats',
  };
}

function cancelView(day: KnownDay, own: PlaceInLine, { now }: Looking): ActionView | null {
  if (day.state === 'cancelled' || !isEnrolled(own)) return null;
  if (closedToCancelling(meetingOf(day), own, dayOf(now)) !== null) return null;
  const others = own.enrolment === 'waiting' ? day.waiting - 1 : day.waiting;
  const line: Text | null = others === 0 ? null : { key: 'blocks.cancel.line', params: { others } };
  return {
    action: `/intervisiedagen/${day.id}/uitschrijven`,
    label: { key: own.enrolment === 'waiting' ? 'blocks.cancel.waiting' : 'blocks.cancel' },
    about: aboutOf(day),
    filled: false,
    warning: day.enrolUntil < dayOf(now) ? { key: 'blocks.cancel.final' } : line,
    seen: 'plaats',
  };
}

function aboutOf({ title }: KnownDay): Text {
  return { key: 'day.name', params: { title } };
}

function dayOf(now: Temporal.Instant): string {
  return now.toZonedDateTimeISO(ASSOCIATION_TIME_ZONE).toPlainDate().toString();
}
