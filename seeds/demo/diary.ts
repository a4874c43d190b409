import type { DemoDecision } from './board.js';
import type { DemoCalendar } from './calendar.js';
import type { DemoBlock } from './classroom.js';
import { type DayStep, PAST_DAYS, type PastDay, stepsOf } from './days.js';
import { dayOfBlock, type DemoEdition, plannedIn } from './editions.js';
import type { LeaderKey } from './leaders.js';
import { type SessionDeed, SESSIONS } from './sessions.js';
import type { DemoActivity, DemoTrainee } from './story.js';

/** One thing that happens on a day of the demo's past. */
export type Happening =
  | { kind: 'start'; trainee: DemoTrainee }
  | { kind: 'supervisor'; trainee: DemoTrainee; leader: LeaderKey }
  | { kind: 'decide' | 'revoke'; trainee: DemoTrainee; decision: DemoDecision }
  | { kind: 'submit'; trainee: DemoTrainee; activity: DemoActivity }
  | { kind: 'withdraw'; trainee: DemoTrainee; activity: DemoActivity }
  | { kind: 'return'; activity: DemoActivity; signer: LeaderKey; reason: string }
  | { kind: 'correct'; activity: DemoActivity; minutes: number; reason: string }
  | { kind: 'plan'; edition: DemoEdition }
  | { kind: 'enrol'; trainee: DemoTrainee; where: DemoBlock }
  | { kind: 'hold'; where: DemoBlock }
  | { kind: 'amend'; trainee: DemoTrainee; where: DemoBlock; minutes: number; reason: string }
  | { kind: 'day'; step: DayStep; about: PastDay }
  | { kind: 'supervise'; deed: SessionDeed }
  | { kind: 'sign'; activity: DemoActivity; signer: LeaderKey };

type Entry = Happening & { day: string };

/** What happens on one day, in order; the signatures come last, since people sign at the end of the day. */
const WITHIN_A_DAY: readonly Happening['kind'][] = [
  'plan',
  'start',
  'supervisor',
  'decide',
  'revoke',
  'enrol',
  'submit',
  'withdraw',
  'return',
  'correct',
  'hold',
  'amend',
  'day',
  'supervise',
  'sign',
];

/** All that happened to the trainees and in the editions, by day, the first day first. */
export function diaryOf(
  trainees: readonly DemoTrainee[],
  editions: readonly DemoEdition[],
  calendar: DemoCalendar,
): Map<string, Happening[]> {
  const entries = [
    ...editions.flatMap((edition) => courseOf(edition, calendar)),
    ...trainees.flatMap((trainee) => lifeOf(trainee, calendar)),
    ...PAST_DAYS.flatMap((about) =>
      stepsOf(about, calendar).map(([step, day]): Entry => ({ kind: 'day', step, about, day })),
    ),
    ...SESSIONS.map((deed): Entry => ({
      kind: 'supervise',
      deed,
      day: calendar.day(deed.week, deed.weekday),
    })),
  ];
  const days = [...new Set(entries.map(({ day }) => day))].sort();
  return new Map(
    days.map((day) => [day, entries.filter((entry) => entry.day === day).sort(inOrderOfTheDay)]),
  );
}

function inOrderOfTheDay(a: Entry, b: Entry): number {
  return WITHIN_A_DAY.indexOf(a.kind) - WITHIN_A_DAY.indexOf(b.kind);
}

/** An edition is planned, and its blocks are held as their days come. */
function courseOf(edition: DemoEdition, calendar: DemoCalendar): Entry[] {
  const held = edition.weeks.flatMap((week, index): Entry[] => {
    const where = { edition, block: index + 1 };
    return week > 0 ? [{ kind: 'hold', where, day: dayOfBlock(edition, index + 1, calendar) }] : [];
  });
  return [{ kind: 'plan', edition, day: calendar.day(plannedIn(edition), 'monday') }, ...held];
}

/** People enrol the week before; in what is to come they did last week. */
function enrolment(trainee: DemoTrainee, where: DemoBlock, calendar: DemoCalendar): Entry {
  const week = where.edition.weeks[where.block - 1]!;
  const day = week > 0 ? calendar.day(week + 1, 'monday') : calendar.day(1, 'wednesday');
  return { kind: 'enrol', trainee, where, day };
}

function attendedBy(
  trainee: DemoTrainee,
  where: DemoBlock,
  { fate }: DemoActivity,
  calendar: DemoCalendar,
): Entry[] {
  const enrolled = enrolment(trainee, where, calendar);
  if (fate.kind !== 'corrected') return [enrolled];
  const { minutes, reason } = fate;
  const day = calendar.day(fate.week, 'wednesday');
  return [enrolled, { kind: 'amend', trainee, where, minutes, reason, day }];
}

function lifeOf(trainee: DemoTrainee, calendar: DemoCalendar): Entry[] {
  const { started, supervisors, decisions = [], story, enrolled = [] } = trainee;
  return [
    { kind: 'start', trainee, day: calendar.day(started, 'monday') },
    ...supervisors.map(([week, leader]): Entry => {
      return { kind: 'supervisor', trainee, leader, day: calendar.day(week, 'monday') };
    }),
    ...decisions.flatMap((decision) => decidedOn(trainee, decision, calendar)),
    ...story.flatMap((activity) => fateOf(trainee, activity, calendar)),
    ...enrolled.map((where) => enrolment(trainee, where, calendar)),
  ];
}

function decidedOn(trainee: DemoTrainee, decision: DemoDecision, calendar: DemoCalendar): Entry[] {
  const { week, revoked } = decision;
  const about = { trainee, decision };
  return [
    { kind: 'decide', ...about, day: calendar.day(week, 'thursday') },
    ...(revoked ? [{ kind: 'revoke' as const, ...about, day: calendar.day(revoked.week, 'thursday') }] : []),
  ];
}

function fateOf(trainee: DemoTrainee, activity: DemoActivity, calendar: DemoCalendar): Entry[] {
  const day = calendar.day(activity.week, activity.weekday);
  const { fate, attended } = activity;
  if (attended) return attendedBy(trainee, attended, activity, calendar);
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
    // The signer of then, also when another supervises now (H2).
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
