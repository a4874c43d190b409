import type { ComponentKey, ProgrammeKey } from '../../src/curriculum/curriculum.rules.js';
import type { SessionRole } from '../../src/hours/claim.rules.js';
import type { DemoDecision } from './board.js';
import type { Weekday } from './calendar.js';
import type { DemoBlock } from './classroom.js';
import { type DemoEdition, type EditionKey, editionOf } from './editions.js';
import { type DemoGroup, groupOf } from './groups.js';
import type { LeaderKey } from './leaders.js';

/** What becomes of an activity. Weeks are counted back from the present one, as everywhere in the demo. */
export type Fate =
  | { kind: 'signed' }
  | { kind: 'waiting' }
  | { kind: 'returned'; reason: string }
  | { kind: 'withdrawn' }
  /** signed, found wrong in `week`, and the right minutes confirmed by the signer a week later (H2) */
  | { kind: 'corrected'; week: number; minutes: number; reason: string };

/** Where somebody practised, and as what. */
export interface DemoSession {
  group: DemoGroup;
  role: SessionRole;
}

/** Something that a trainee did, with its fate. */
export interface DemoActivity {
  week: number;
  weekday: Weekday;
  component: ComponentKey;
  block: number | null;
  minutes: number;
  /** for literature the title, as the reading list has it */
  description: string;
  /** who is asked to sign; null: the supervisor of that day */
  signer: LeaderKey | null;
  fate: Fate;
  /** the block whose list says so */
  attended?: DemoBlock;
  /** of a practice session: where, and as what (T1) */
  practised?: DemoSession;
}

/** A trainee with all that they went through. */
export interface DemoTrainee {
  callName: string;
  tussenvoegsel?: string;
  surname: string;
  initials: string;
  /** before the @ of the address */
  mailbox: string;
  /** where they live or work, if the association knows it */
  region?: string;
  bigNumber: string;
  programme: ProgrammeKey;
  /** week in which the trajectory started, on its Monday */
  started: number;
  /** who supervised from which week on; the last one still does */
  supervisors: [week: number, LeaderKey][];
  /** what the board decided on them */
  decisions?: DemoDecision[];
  story: DemoActivity[];
  /** blocks in which they enrolled besides those of their story, as their last deed so far */
  enrolled?: DemoBlock[];
}

/** An invented title, which is on no reading list. */
export const OTHER_TITLE = 'Balintwerk in de Lage Landen: een bundel';

/** The titles of the reading list, and the other one, by a short name. */
const BOOKS = {
  leerboek: 'Leerboek Groepstherapie',
  congres: 'Internationaal Balintcongres: verslagen 2003 en 2005',
  handboek: 'Handboek Groepstherapie: hoofdstuk P5 Balintgroepen',
  feeling: 'What are you feeling, doctor?',
  illness: 'The Doctor, his Patient and the Illness',
  medicijn: 'De dokter als medicijn',
  bundel: OTHER_TITLE,
} as const;
type Book = keyof typeof BOOKS;

/** The whole list in its guide hours: the 64 hours. */
export const WHOLE_LIST: readonly [Book, hours: number][] = [
  ['leerboek', 20],
  ['congres', 12],
  ['handboek', 4],
  ['feeling', 10],
  ['illness', 12],
  ['medicijn', 6],
];

const FOUR_HOURS = 240;
const READING_DAYS: readonly Weekday[] = ['sunday', 'wednesday', 'sunday', 'monday'];

/** Reads titles for so many hours each: one log a week of four hours at most, from a week on. */
export function reads(fromWeek: number, ...titles: readonly [Book, hours: number][]): DemoActivity[] {
  const logs = titles.flatMap(([book, hours]) =>
    portions(hours * 60).map((minutes) => ({ description: BOOKS[book], minutes })),
  );
  return logs.map((log, index) => ({
    ...log,
    week: fromWeek - index,
    weekday: READING_DAYS[index % READING_DAYS.length]!,
    component: 'literature',
    block: null,
    signer: null,
    fate: { kind: 'signed' },
  }));
}

/** Attends course blocks of an edition in full. */
export function attendsCourse(edition: EditionKey, ...blocks: number[]): DemoActivity[] {
  return blocks.map((block) => attendance(editionOf(edition, 'course'), block));
}

/** Attends fishbowl blocks of an edition in full. */
export function attendsFishbowl(edition: EditionKey, ...blocks: number[]): DemoActivity[] {
  return blocks.map((block) => attendance(editionOf(edition, 'fishbowl'), block));
}

/** Enrols in blocks that are still to come, or whose list is still open: that makes no hours yet. */
export function enrolsIn(
  edition: EditionKey,
  component: 'course' | 'fishbowl',
  ...blocks: number[]
): DemoBlock[] {
  return blocks.map((block) => ({ edition: editionOf(edition, component), block }));
}

/** Takes part in an evening of the group that somebody leads, in each of these weeks (T1, H8). */
export function practises(host: LeaderKey, ...weeks: number[]): DemoActivity[] {
  return weeks.map((week) => session({ week, host, group: groupOf(host), role: 'taking-part' }));
}

/** Co-leads an evening of the group that somebody leads, in each of these weeks (T2). */
export function coLeads(host: LeaderKey, ...weeks: number[]): DemoActivity[] {
  return practisesUnder(host, groupOf(host), ...weeks);
}

/** Co-leads an evening of a group in which somebody else than its leader is there, as a stand-in. */
export function practisesUnder(host: LeaderKey, group: DemoGroup, ...weeks: number[]): DemoActivity[] {
  return weeks.map((week) => session({ week, host, group, role: 'co-leading' }));
}

function session({
  week,
  host,
  ...practised
}: DemoSession & { week: number; host: LeaderKey }): DemoActivity {
  const { name, place } = practised.group;
  return {
    week,
    weekday: 'tuesday',
    component: 'practice',
    block: null,
    minutes: 120,
    description: `${name}, ${place}`,
    signer: host,
    fate: { kind: 'signed' },
    practised,
  };
}

/** Has supervision for so many minutes in each of these weeks. */
export function isSupervised(by: LeaderKey, minutes: number, ...weeks: number[]): DemoActivity[] {
  return weeks.map((week) => ({
    week,
    weekday: 'thursday',
    component: 'supervision',
    block: null,
    minutes,
    description: 'Individuele supervisie',
    signer: by,
    fate: { kind: 'signed' },
  }));
}

/** The same activities with another fate than being signed. */
export function but(fate: Fate, activities: DemoActivity[]): DemoActivity[] {
  return activities.map((activity) => ({ ...activity, fate }));
}

/** They wait for a signature. */
export function waiting(...activities: DemoActivity[][]): DemoActivity[] {
  return but({ kind: 'waiting' }, activities.flat());
}

/** It is the teacher's list that makes these hours: nobody hands them in (C2). */
function attendance(edition: DemoEdition, block: number): DemoActivity {
  const { component, weeks, title, teachers } = edition;
  return {
    week: weeks[block - 1]!,
    weekday: component === 'course' ? 'saturday' : 'friday',
    component,
    block,
    minutes: FOUR_HOURS,
    description: title,
    signer: teachers[0]!,
    fate: { kind: 'signed' },
    attended: { edition, block },
  };
}

function portions(minutes: number): number[] {
  const whole = Array<number>(Math.floor(minutes / FOUR_HOURS)).fill(FOUR_HOURS);
  return minutes % FOUR_HOURS ? [...whole, minutes % FOUR_HOURS] : whole;
}
