import type { ComponentKey } from '../../src/curriculum/curriculum.types.js';
import type { DemoCalendar } from './calendar.js';
import type { LeaderKey } from './leaders.js';
import type { DemoActivity, DemoTrainee } from './story.js';

/** One thing that happens on a day of the demo's past. */
export type Happening =
  | { kind: 'start'; trainee: DemoTrainee }
  | { kind: 'supervisor'; trainee: DemoTrainee; leader: LeaderKey }
  | { kind: 'exempt'; trainee: DemoTrainee; component: ComponentKey; reason: string }
  | { kind: 'submit'; trainee: DemoTrainee; activity: DemoActivity }
  | { kind: 'withdraw'; trainee: DemoTrainee; activity: DemoActivity }
  | { kind: 'return'; activity: DemoActivity; signer: LeaderKey; reason: string }
  | { kind: 'correct'; activity: DemoActivity; minutes: number; reason: string }
  | { kind: 'sign'; activity: DemoActivity; signer: LeaderKey };

type Entry = Happening & { day: string };

/** What happens on one day, in order; the signatures come last, since people sign at the end of the day. */
const WITHIN_A_DAY: readonly Happening['kind'][] = [
  'start',
  'supervisor',
  'exempt',
  'submit',
  'withdraw',
  'return',
  'correct',
  'sign',
];

/** All that happened to the trainees, by day, the first day first. */
export function diaryOf(trainees: readonly DemoTrainee[], calendar: DemoCalendar): Map<string, Happening[]> {
  const entries = trainees.flatMap((trainee) => lifeOf(trainee, calendar));
  const days = [...new Set(entries.map(({ day }) => day))].sort();
  return new Map(
    days.map((day) => [day, entries.filter((entry) => entry.day === day).sort(inOrderOfTheDay)]),
  );
}

function inOrderOfTheDay(a: Entry, b: Entry): number {
  return WITHIN_A_DAY.indexOf(a.kind) - WITHIN_A_DAY.indexOf(b.kind);
}

function lifeOf(trainee: DemoTrainee, calendar: DemoCalendar): Entry[] {
  const { started, supervisors, exemption, story } = trainee;
  return [
    { kind: 'start', trainee, day: calendar.day(started, 'monday') },
    ...supervisors.map(([week, leader]): Entry => {
      return { kind: 'supervisor', trainee, leader, day: calendar.day(week, 'monday') };
    }),
    ...(exemption
      ? [{ kind: 'exempt' as const, trainee, ...exemption, day: calendar.day(exemption.week, 'thursday') }]
      : []),
    ...story.flatMap((activity) => fateOf(trainee, activity, calendar)),
  ];
}

function fateOf(trainee: DemoTrainee, activity: DemoActivity, calendar: DemoCalendar): Entry[] {
  const day = calendar.day(activity.week, activity.weekday);
  const { fate } = activity;
  const submitted: Entry = { kind: 'submit', trainee, activity, day };
  if (fate.kind === 'waiting') return [submitted];
  if (fate.kind === 'withdrawn') return [submitted, { kind: 'withdraw', trainee, activity, day }];
  const signature = signatureOf(trainee, activity, calendar);
  if (fate.kind === 'returned') return [submitted, { ...signature, kind: 'return', reason: fate.reason }];
  if (fate.kind === 'signed') return [submitted, { ...signature, kind: 'sign' }];
  const { week, minutes, reason } = fate;
  return [
    submitted,
    { ...signature, kind: 'sign' },
    { kind: 'correct', activity, minutes, reason, day: calendar.day(week, 'wednesday') },
    // The signer of then, whoever supervises now (H2).
    { ...signature, kind: 'sign', day: calendar.day(week - 1, 'monday') },
  ];
}

/**
 * When and by whom something is signed: by teacher and supervisor on the day itself, by a host at the end of the week;
 * reading logs wait for a Tuesday on which the supervisor sits down for them, once in two weeks.
 */
function signatureOf(trainee: DemoTrainee, activity: DemoActivity, calendar: DemoCalendar) {
  const { component, week, weekday, signer } = activity;
  if (signer) {
    const day = calendar.day(week, component === 'practice' ? 'friday' : weekday);
    return { activity, signer, day };
  }
  const signingWeek = week - (week % 2 === 0 ? 2 : 1);
  return {
    activity,
    signer: supervisorIn(trainee, signingWeek),
    day: calendar.day(signingWeek, 'tuesday'),
  };
}

function supervisorIn({ callName, supervisors }: DemoTrainee, week: number): LeaderKey {
  const current = supervisors.filter(([from]) => from >= week).at(-1);
  if (!current) throw new Error(`${callName} has no supervisor in week ${week}`);
  return current[1];
}
