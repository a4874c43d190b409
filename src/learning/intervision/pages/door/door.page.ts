import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import type { Attendee } from '../../../meetings/attendees.queries.js';
import type { KnownDay } from '../../days.queries.js';
import type { KnownPerson } from '../../door/door.queries.js';
import { normaliseTitle } from '../../../../platform/text/normalise-title.rules.js';
import { guestName, timeOf } from '../../door/door.rules.js';
import { staysOf, type Tap } from '../../presence.rules.js';
import { dayPath } from '../planning/day-words.page.js';

/** Where a person on the list is now. */
type Whereabouts = 'expected' | 'in' | 'out' | 'absent';

interface DoorRow {
  id: string;
  name: string;
  number: string;
  walkIn: boolean;
  state: Whereabouts;
  said: Text;
  /** they were there before: tapping them in brings them back */
  inside: boolean;
}

/** The list at the door. */
export interface DoorPage {
  back: string;
  title: string;
  path: string;
  account: string;
  /** why the organiser can tap nothing; null when they can */
  shut: Text | null;
  rows: DoorRow[];
  count: Text;
  search: { typed: string; found: KnownPerson[]; nobody: boolean };
  /** the typed name, under which a guest can come in; empty when it is no name, or on the list already */
  guest: string;
  skipped: Text | null;
}

interface Shown {
  list: readonly Attendee[];
  taps: ReadonlyMap<string, readonly Tap[]>;
  others: KnownPerson[];
  typed: string;
  skipped: number;
  accountId: string;
  today: string;
}

const DOOR = view<DoorPage>('learning/intervision/pages/door/door');

/** Later than every minute of a day: of a person still present. */
const STAYS = 24 * 60;

/** All persons expected, or come besides, with what their taps and marks say. */
export function doorPage(
  day: KnownDay,
  { list, taps, others, typed, skipped, accountId, today }: Shown,
): Page {
  const rows = list.map((attendee) => rowOf(attendee, taps.get(attendee.personId) ?? [], day));
  const inside = rows.filter((row) => row.inside).length;
  const model: DoorPage = {
    ...{ back: dayPath(day), title: day.title, path: doorPath(day), account: accountId, rows },
    shut: shutBecause(day, today),
    count: { key: 'door.count', params: { inside, expected: countOf(rows, 'expected') } },
    search: { typed, found: others, nobody: typed !== '' && others.length === 0 },
    guest: guestOf(typed, list),
    skipped: skipped > 0 ? { key: 'door.skipped', params: { count: skipped } } : null,
  };
  const title: Text = { key: 'door.title', params: { title: day.title } };
  return page(DOOR, model, { title, unlisted: true, script: 'door.js' });
}

/** Where the door of a day is. */
export function doorPath(day: Pick<KnownDay, 'id'>): string {
  return `${dayPath(day)}/deur`;
}

/** Somebody with a name that is on the list is no guest. */
function guestOf(typed: string, list: readonly Attendee[]): string {
  const name = guestName(typed);
  const isListed = list.some((one) => normaliseTitle(one.name) === normaliseTitle(typed));
  return name === null || isListed ? '' : name;
}

function rowOf(attendee: Attendee, taps: readonly Tap[], day: KnownDay): DoorRow {
  const { personId: id, name, participantNumber, walkIn } = attendee;
  const [state, said] = whereabouts(attendee, taps, day);
  return { id, name, number: participantNumber ?? '', walkIn, state, said, inside: state === 'in' };
}

/** By the taps, or by the mark on the list where nobody tapped. */
function whereabouts(
  { minutes, from, until }: Attendee,
  taps: readonly Tap[],
  day: KnownDay,
): [Whereabouts, Text] {
  if (minutes === null) return ['expected', { key: 'door.expected' }];
  if (minutes === 0) return ['absent', { key: 'door.absent' }];
  const stays = staysOf(taps, day);
  const last = stays.at(-1);
  if (last && last.until < STAYS) return ['out', leftAt(timeOf(last.until))];
  if (!last && until !== null && until < day.endsAt) return ['out', leftAt(until)];
  const time = stays[0] ? timeOf(stays[0].from) : (from ?? day.startsAt);
  return ['in', { key: 'door.since', params: { time } }];
}

function leftAt(time: string): Text {
  return { key: 'door.left', params: { time } };
}

function shutBecause({ heldOn, list }: KnownDay, today: string): Text | null {
  if (list === 'closed') return { key: 'door.closed' };
  return heldOn > today ? { key: 'door.early', params: { date: heldOn } } : null;
}

function countOf(rows: readonly DoorRow[], state: Whereabouts): number {
  return rows.filter((row) => row.state === state).length;
}
