import { maskedAddress } from '../../../../people/masked-address.rules.js';
import { displayName } from '../../../../people/names.rules.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import type { ClosedBecause } from '../../../meetings/enrolment.rules.js';
import { AS_GUEST, enrols, type LineOutcome } from '../../attendee-list.rules.js';
import type { Attendee } from '../../attendees.queries.js';
import type { KnownDay } from '../../days.queries.js';
import { dayPath } from '../planning/day-words.page.js';

/** Somebody who has a place or waits. */
interface AttendeeRow {
  id: string;
  name: string;
  number: string;
  isGuest: boolean;
}

/** Who comes to a day. */
export interface AttendeesPage {
  back: string;
  day: string;
  path: string;
  notice: Text | null;
  places: Text;
  placed: AttendeeRow[];
  waiting: AttendeeRow[];
  /** nothing changes any more */
  over: boolean;
  begun: boolean;
  pasted: string;
  wrong: Text | null;
  left: Text | null;
}

/** What the page shows besides. */
export interface AttendeesShown {
  notice?: Text | null;
  wrong?: Text | null;
  pasted?: string;
  /** how many lines of a list are still to be put right */
  left?: number;
}

/** What each line of a list will do. */
export interface ListPreviewPage {
  back: string;
  day: string;
  path: string;
  pasted: string;
  count: number;
  doubts: number;
  submits: boolean;
  lines: LineRow[];
}

/** One line, and between whom is to be chosen. */
interface LineRow {
  line: number;
  typed: string;
  name: string;
  number: string;
  matched: boolean;
  fate: Text;
  choices: { people: { id: string; name: string; number: string }[]; guest: string | null } | null;
}

const ATTENDEES = view<AttendeesPage>('learning/intervision/pages/attending/attendees');
const PREVIEW = view<ListPreviewPage>('learning/intervision/pages/attending/list-preview');

/** Where the organisers find who comes to a day. */
export function attendeesPath(day: { id: string }): string {
  return `${dayPath(day)}/deelnemers`;
}

/** @param closed why nobody can be enrolled any more */
export function attendeesPage(
  day: KnownDay,
  attendees: readonly Attendee[],
  closed: ClosedBecause | null,
  { notice = null, wrong = null, pasted = '', left = 0 }: AttendeesShown,
): Page {
  const rows = (state: Attendee['state']) =>
    attendees
      .filter((one) => one.state === state)
      .map(({ personId, name, participantNumber, isGuest }) => ({
        ...{ id: personId, name, number: participantNumber ?? '', isGuest },
      }));
  const placed = rows('placed');
  const model: AttendeesPage = {
    ...{ notice, wrong, pasted, placed },
    back: dayPath(day),
    day: day.title,
    path: attendeesPath(day),
    places: { key: 'planning.occupancy', params: { placed: placed.length, capacity: day.capacity } },
    waiting: rows('waiting'),
    over: closed !== null && closed !== 'meeting.begun',
    begun: closed === 'meeting.begun',
    left: left > 0 ? { key: 'attendees.left', params: { count: left } } : null,
  };
  const title: Text = { key: 'attendees.title', params: { title: day.title } };
  return page(ATTENDEES, model, { title, unlisted: true, status: wrong ? 422 : 200 });
}

/** What a list will do, line by line. */
export function listPreviewPage(day: KnownDay, pasted: string, outcomes: readonly LineOutcome[]): Page {
  const lines = outcomes.map(lineRow);
  const count = outcomes.filter(enrols).length;
  const model: ListPreviewPage = {
    ...{ pasted, lines, count },
    back: dayPath(day),
    day: day.title,
    path: attendeesPath(day),
    doubts: outcomes.filter(isLeft).length,
    submits: count > 0 || lines.some(({ choices }) => choices !== null),
  };
  return page(PREVIEW, model, { title: { key: 'enrolling.preview.title' }, unlisted: true });
}

/** The lines of a text that still ask something, as they were typed, with the header above them if there is one. */
export function leftOf(text: string, outcomes: readonly LineOutcome[]): { text: string; count: number } {
  const done = new Set(outcomes.filter((one) => !isLeft(one)).map(({ line }) => line.line));
  const kept = text.split(/\r\n|\r|\n/).filter((typed, index) => typed.trim() !== '' && !done.has(index + 1));
  return { text: kept.join('\n'), count: outcomes.filter(isLeft).length };
}

/** Whether a line neither enrols nor is done with. */
function isLeft(outcome: LineOutcome): boolean {
  return !enrols(outcome) && !['enrolled', 'waits', 'twice'].includes(outcome.fate);
}

function lineRow(outcome: LineOutcome): LineRow {
  const { line, person, guest, text, choices } = outcome;
  const offered = choices.people.length > 0 || choices.guest;
  return {
    line: line.line,
    typed: line.typed,
    name: person ? displayName(person.name) : (guest?.name ?? ''),
    number: person?.participantNumber ?? '',
    matched: enrols(outcome),
    fate: text,
    choices: offered
      ? {
          people: choices.people.map(({ personId, name, participantNumber, emails }) => ({
            id: personId,
            name: displayName(name),
            // Whose address it is tells an organiser enough when it is masked (V3).
            number: participantNumber ?? (emails[0] === undefined ? '' : maskedAddress(emails[0])),
          })),
          guest: choices.guest ? AS_GUEST : null,
        }
      : null,
  };
}
