import { maskedAddress } from '../../../../people/masked-address.rules.js';
import { displayName } from '../../../../people/names.rules.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { type SameTimeView, sameTimeViews } from '../../../meetings/clashes.page.js';
import type { Clash } from '../../../meetings/clashes.queries.js';
import { type ClosedBecause, isFull } from '../../../meetings/enrolment.rules.js';
import { AS_GUEST, type Candidate, enrols, type LineOutcome, obstacleTo } from '../../attendee-list.rules.js';
import type { Attendee } from '../../attendees.queries.js';
import type { KnownDay } from '../../days.queries.js';
import { dayPath } from '../planning/day-words.page.js';

/** A person with a place, or waiting for one. */
interface AttendeeRow {
  id: string;
  name: string;
  number: string;
  isGuest: boolean;
  profession: string;
  sameTime: SameTimeView[];
}

/** A person whom the organiser looked up, and what can be done. */
interface FoundRow {
  id: string;
  name: string;
  number: string;
  sameTime: SameTimeView[];
  /** the button; null where enrolling would do nothing */
  label: Text | null;
  /** why not */
  obstacle: Text | null;
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
  wrongFile: Text | null;
  left: Text | null;
  search: { typed: string; found: FoundRow[]; nobody: boolean };
  wishes: string | null;
}

/** The people of the page: attendees, those whom the organiser looked up, and what each does in the hours of the day. */
export interface AttendeesRead {
  attendees: readonly Attendee[];
  found: readonly Candidate[];
  sameTime: ReadonlyMap<string, readonly Clash[]>;
}

/** What the page shows besides. */
export interface AttendeesShown {
  notice?: Text | null;
  wrong?: Text | null;
  /** what is wrong with the file that the organiser uploaded */
  wrongFile?: Text | null;
  pasted?: string;
  /** the name or number that the organiser looked for */
  typed?: string;
  /** whether the reader sees what attendees wish for (I10) */
  readsWishes?: boolean;
  /** how many lines of a list the organiser still has to put right */
  left?: number;
}

/** What the preview shows besides. */
interface PreviewShown {
  /** by person, what they do in the hours of the day */
  sameTime?: ReadonlyMap<string, readonly Clash[]>;
  guest?: ListPreviewPage['guest'];
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
  /** of a guest whom the organiser typed by hand, to come back with their choice */
  guest: { profession: string; wish: string } | null;
}

/** One line, and between whom the organiser can choose. */
interface LineRow {
  line: number;
  typed: string;
  name: string;
  number: string;
  matched: boolean;
  fate: Text;
  sameTime: SameTimeView[];
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
  { attendees, found, sameTime }: AttendeesRead,
  closed: ClosedBecause | null,
  {
    notice = null,
    wrong = null,
    wrongFile = null,
    pasted = '',
    left = 0,
    typed = '',
    readsWishes,
  }: AttendeesShown,
): Page {
  const rows = (state: Attendee['state']) =>
    attendees
      .filter((one) => one.state === state)
      .map(({ personId, name, participantNumber, isGuest, profession }) => ({
        ...{ id: personId, name, number: participantNumber ?? '', isGuest },
        profession: (isGuest && profession) || '',
        sameTime: sameTimeViews(sameTime.get(personId) ?? []),
      }));
  const placed = rows('placed');
  const model: AttendeesPage = {
    ...{ notice, wrong, wrongFile, pasted, placed },
    back: dayPath(day),
    day: day.title,
    path: attendeesPath(day),
    places: { key: 'planning.occupancy', params: { placed: placed.length, capacity: day.capacity } },
    waiting: rows('waiting'),
    over: closed !== null && closed !== 'meeting.begun',
    begun: closed === 'meeting.begun',
    search: {
      typed,
      found: found.map((one) => foundRow(one, day, sameTime.get(one.personId) ?? [])),
      nobody: typed !== '' && found.length === 0,
    },
    wishes: readsWishes ? `${dayPath(day)}/wensen` : null,
    left: left > 0 ? { key: 'attendees.left', params: { count: left } } : null,
  };
  const title: Text = { key: 'attendees.title', params: { title: day.title } };
  return page(ATTENDEES, model, { title, unlisted: true, status: wrong || wrongFile ? 422 : 200 });
}

/** What a list will do, line by line. */
export function listPreviewPage(
  day: KnownDay,
  pasted: string,
  outcomes: readonly LineOutcome[],
  { sameTime = new Map(), guest = null }: PreviewShown = {},
): Page {
  const lines = outcomes.map((one) => lineRow(one, sameTime));
  const count = outcomes.filter(enrols).length;
  const model: ListPreviewPage = {
    ...{ pasted, lines, count, guest },
    back: dayPath(day),
    day: day.title,
    path: attendeesPath(day),
    doubts: outcomes.filter(isLeft).length,
    submits: count > 0 || lines.some(({ choices }) => choices !== null),
  };
  return page(PREVIEW, model, { title: { key: 'enrolling.preview.title' }, unlisted: true });
}

/** The lines of a text that the organiser still has to put right, as typed, with the header above them if there is one. */
export function leftOf(text: string, outcomes: readonly LineOutcome[]): { text: string; count: number } {
  const done = new Set(outcomes.filter((one) => !isLeft(one)).map(({ line }) => line.line));
  const kept = text.split(/\r\n|\r|\n/).filter((typed, index) => typed.trim() !== '' && !done.has(index + 1));
  return { text: kept.join('\n'), count: outcomes.filter(isLeft).length };
}

/** Whether the organiser still has to put a line right. */
function isLeft(outcome: LineOutcome): boolean {
  return !enrols(outcome) && !['enrolled', 'waits', 'twice'].includes(outcome.fate);
}

function foundRow(one: Candidate, day: KnownDay, clashes: readonly Clash[]): FoundRow {
  const obstacle = obstacleTo(one, day);
  const { personId: id, participantNumber, emails } = one;
  return {
    ...{ id, name: displayName(one.name), number: participantNumber ?? masked(emails) },
    sameTime: sameTimeViews(clashes),
    label: obstacle ? null : { key: isFull(day) ? 'attendees.enrol.full' : 'enrolling.enrol' },
    obstacle: obstacle && { key: `attendee-list.${obstacle}` },
  };
}

/** A masked address tells an organiser enough to know whose it is (V3). */
function masked([email]: readonly string[]): string {
  return email === undefined ? '' : maskedAddress(email);
}

function lineRow(outcome: LineOutcome, sameTime: ReadonlyMap<string, readonly Clash[]>): LineRow {
  const { line, person, guest, text, choices } = outcome;
  const offered = choices.people.length > 0 || choices.guest;
  return {
    line: line.line,
    typed: line.typed,
    name: person ? displayName(person.name) : (guest?.name ?? ''),
    number: person?.participantNumber ?? '',
    matched: enrols(outcome),
    fate: text,
    sameTime: sameTimeViews((person && sameTime.get(person.personId)) ?? []),
    choices: offered
      ? {
          people: choices.people.map(({ personId, name, participantNumber, emails }) => ({
            id: personId,
            name: displayName(name),
            number: participantNumber ?? masked(emails),
          })),
          guest: choices.guest ? AS_GUEST : null,
        }
      : null,
  };
}
