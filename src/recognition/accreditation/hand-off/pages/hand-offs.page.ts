import { meetingName } from '../../../../learning/meetings/meeting-name.page.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { type Deadline, handOffDeadline } from '../../dossier/deadlines.rules.js';
import type { ListedMeeting } from '../closed-lists.queries.js';
import { type HandOffLine, isWaiting } from '../hand-off-lines.queries.js';
import { sumsOf } from '../places.rules.js';
import type { Placement } from '../placements.queries.js';

interface HandOffRow {
  href: string;
  meeting: Text;
  body: string;
  heldOn: string;
  state: { text: Text; tone: 'waiting' | 'signed' | 'stop' | 'none' };
  deadline: Text | null;
}

interface HandOffsPage {
  years: { text: string; href: string | null }[];
  sections: { id: string; heading: Text; lead: Text; rows: HandOffRow[] }[];
}

const HAND_OFFS = view<HandOffsPage>('recognition/accreditation/hand-off/pages/hand-offs');

/** A deadline this near is said as such. */
const SOON = 14;

/** Where hand-offs stand. */
export const HAND_OFFS_PATH = '/accreditatie/overdragen';

/** The page of one hand-off. */
export function handOffPath(meetingId: string, body: string): string {
  return `${HAND_OFFS_PATH}/${meetingId}/${body}`;
}

/** The page from which the product sends one by itself. */
export function sendingPath(meetingId: string, body: string): string {
  return `/accreditatie/versturen/${meetingId}/${body}`;
}

/** The page on which is said that a number is not booked there as it should. */
export function notBookedPath(meetingId: string, body: string, personId: string): string {
  return `/accreditatie/taken/${meetingId}/${body}/${personId}?geboekt=ja`;
}

/** What waits to be handed over of a year, what was, and the meetings of which nothing was granted. */
export function handOffsPage(
  lines: readonly HandOffLine[],
  { year, years, today, nameOf }: HandOffsShown,
): Page {
  const granted = lines.filter(({ grant }) => grant !== null);
  const waiting = granted.filter(isWaiting);
  const row = (line: HandOffLine) => rowOf(line, today, nameOf(line));
  const byDeadline = (one: HandOffLine, other: HandOffLine) =>
    deadlineOf(one, today).daysLeft - deadlineOf(other, today).daysLeft;
  const sections = [
    { id: 'te-doen', words: 'waiting' as const, of: waiting.toSorted(byDeadline) },
    { id: 'gedaan', words: 'done' as const, of: granted.filter((line) => !isWaiting(line)) },
    { id: 'zonder', words: 'plain' as const, of: lines.filter(({ grant }) => grant === null) },
  ];
  const model: HandOffsPage = {
    years: years.map((one) => ({
      text: String(one),
      href: one === year ? null : `${HAND_OFFS_PATH}?jaar=${one}`,
    })),
    sections: sections.map(({ id, words, of }) => ({
      id,
      heading: { key: `hand-offs.${words}`, params: { count: of.length } },
      lead: { key: of.length === 0 ? `hand-offs.${words}.none` : `hand-offs.${words}.lead` },
      rows: of.map(row),
    })),
  };
  return page(HAND_OFFS, model, { title: { key: 'hand-offs.title' } });
}

/** What the list is about. */
export interface HandOffsShown {
  year: number;
  years: readonly number[];
  today: string;
  /** of a body, in the reader's language */
  nameOf: (line: HandOffLine) => string;
}

function rowOf(line: HandOffLine, today: string, body: string): HandOffRow {
  const { scope } = line;
  const { daysLeft, on } = deadlineOf(line, today);
  return {
    href: handOffPath(scope.meeting.id, line.body.key),
    meeting: handedMeeting(scope.meetings),
    body,
    heldOn: scope.meeting.heldOn,
    state: stateOf(line),
    deadline: isWaiting(line)
      ? { key: deadlineKey(daysLeft), params: { days: Math.abs(daysLeft), date: on } }
      : null,
  };
}

/** What is handed over by its name: a meeting, or the course that it ends. */
export function handedMeeting(meetings: readonly ListedMeeting[]): Text {
  const last = meetings.at(-1)!;
  return meetings.length > 1
    ? { key: 'hand-off.whole', params: { title: last.title, count: meetings.length } }
    : meetingName(last);
}

/** How the deadline is worded. */
export function deadlineKey(daysLeft: number) {
  if (daysLeft < 0) return 'hand-off.deadline.passed';
  return daysLeft <= SOON ? 'hand-off.deadline.soon' : 'hand-off.deadline';
}

/** Until when its attendance is taken. */
export function deadlineOf({ body, scope }: Pick<Placement, 'body' | 'scope'>, today: string): Deadline {
  return handOffDeadline(body, scope.meeting.heldOn, today);
}

function stateOf({ scope, grant, placed, difference }: HandOffLine): HandOffRow['state'] {
  if (!scope.closed) return { text: { key: 'hand-off.state.open' }, tone: 'none' };
  const { points } = sumsOf(placed);
  if (grant === null)
    return { text: { key: 'hand-off.state.plain', params: { count: points } }, tone: 'none' };
  const count = difference.send.length;
  if (count > 0) return { text: { key: 'hand-off.state.waiting', params: { count } }, tone: 'waiting' };
  return { text: { key: 'hand-off.state.done', params: { count: points } }, tone: 'signed' };
}
