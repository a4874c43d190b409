import type { BlockPlan } from '../../src/learning/meetings/edition.rules.js';
import type { ScheduledComponent } from '../../src/learning/meetings/edition.entity.js';
import type { DemoCalendar, Weekday } from './calendar.js';
import type { LeaderKey } from './leaders.js';

/** The editions of the demo, as the stories name them. */
export type EditionKey = 'earlier' | 'last' | 'current' | 'next';

/** Blocks that are given together. */
export interface DemoEdition {
  key: EditionKey;
  component: ScheduledComponent;
  title: string;
  /** weeks of the blocks, counted back from the present one; negative: still to come */
  weeks: readonly number[];
  teachers: readonly LeaderKey[];
  capacity: number;
  /** the block whose list its teacher has not closed yet */
  openList?: number;
}

/** Courses on Saturdays, fishbowls on Fridays: two that are over, one that runs, one that people enrol in. */
export const EDITIONS: readonly DemoEdition[] = [
  {
    key: 'earlier',
    component: 'course',
    title: 'Amersfoort, eerste reeks',
    weeks: [98, 94, 90, 86],
    teachers: ['marijke'],
    capacity: 12,
  },
  {
    key: 'earlier',
    component: 'fishbowl',
    title: 'Amersfoort, eerste reeks',
    weeks: [78, 74, 70, 66],
    teachers: ['ruben'],
    capacity: 12,
  },
  {
    key: 'last',
    component: 'course',
    title: 'Utrecht, tweede reeks',
    weeks: [46, 42, 38, 34],
    teachers: ['willem-jan'],
    capacity: 12,
  },
  {
    key: 'last',
    component: 'fishbowl',
    title: 'Utrecht, tweede reeks',
    weeks: [28, 24, 20, 16],
    teachers: ['ruben'],
    capacity: 12,
  },
  {
    key: 'current',
    component: 'course',
    title: 'Zwolle, derde reeks',
    weeks: [9, 5, 1, -3],
    teachers: ['willem-jan'],
    capacity: 12,
  },
  {
    key: 'current',
    component: 'fishbowl',
    title: 'Zwolle, derde reeks',
    weeks: [6, 1, -4, -8],
    teachers: ['ruben'],
    capacity: 12,
    openList: 2,
  },
  {
    key: 'next',
    component: 'course',
    title: 'Utrecht, vierde reeks',
    weeks: [-10, -14, -18, -22],
    teachers: ['marijke', 'fatma'],
    capacity: 3,
  },
  {
    key: 'next',
    component: 'fishbowl',
    title: 'Utrecht, vierde reeks',
    weeks: [-12, -16, -20, -24],
    teachers: ['ruben'],
    capacity: 8,
  },
];

const WEEKDAYS = new Map<ScheduledComponent, Weekday>([
  ['course', 'saturday'],
  ['fishbowl', 'friday'],
]);

/** What each block of a course covers; together the twelve topics (P5). */
const TOPICS: readonly (readonly string[])[] = [
  ['literature-discussion', 'task-oriented-group', 'group-dynamics'],
  ['transference', 'cooperation', 'powerlessness-and-rescue-fantasies'],
  ['unconscious-motives', 'difficult-patients', 'psychosomatic-problems'],
  ['incest', 'euthanasia', 'terminal-care'],
];

/** @throws RangeError when the demo has no such edition */
export function editionOf(key: EditionKey, component: ScheduledComponent): DemoEdition {
  const edition = EDITIONS.find((one) => one.key === key && one.component === component);
  if (!edition) throw new RangeError(`There is no ${component} ${key}`);
  return edition;
}

/** The day of a block. @param block from 1 */
export function dayOfBlock({ weeks, component }: DemoEdition, block: number, calendar: DemoCalendar): string {
  const week = weeks[block - 1];
  if (week === undefined) throw new RangeError(`There is no block ${block} of ${component}`);
  const weekday = WEEKDAYS.get(component)!;
  return week > 0 ? calendar.day(week, weekday) : calendar.coming(-week, weekday);
}

/** Its plan: four counted hours with a break of a quarter; people enrol until a week before. */
export function planOfBlock(
  edition: DemoEdition,
  block: number,
  calendar: DemoCalendar,
  teacherIds: string[],
): BlockPlan {
  const { component, weeks, capacity, title } = edition;
  const week = weeks[block - 1]!;
  const weekday = WEEKDAYS.get(component)!;
  const times =
    component === 'course'
      ? { startsAt: '09:30', endsAt: '13:45', breakAt: '11:30' }
      : { startsAt: '13:00', endsAt: '17:15', breakAt: '15:00' };
  const [place] = title.split(',');
  return {
    block,
    heldOn: dayOfBlock(edition, block, calendar),
    ...times,
    breakMinutes: 15,
    venue: `Het Leerhuis, ${place}`,
    videoLink: null,
    capacity,
    teacherIds,
    enrolUntil: week > 0 ? calendar.day(week + 1, weekday) : calendar.coming(-week - 1, weekday),
    topics: component === 'course' ? [...TOPICS[block - 1]!] : [],
  };
}

/** When a block was prepared: three weeks before the first of its edition, or a few weeks ago. */
export function plannedIn({ weeks }: DemoEdition): number {
  return Math.max(weeks[0]! + 3, 3);
}
