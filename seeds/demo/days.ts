import { randomUUID } from 'node:crypto';
import { DaysService } from '../../src/learning/intervision/days.service.js';
import type { DayPlan } from '../../src/learning/intervision/day.rules.js';
import {
  type PartKind,
  type PlannedPart,
  USUAL_DAY,
  USUAL_TIMES,
} from '../../src/learning/intervision/parts.rules.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import type { FixedClock } from '../../src/platform/clock/clock.service.js';
import type { DemoCalendar } from './calendar.js';
import type { LeaderKey } from './leaders.js';
import type { Services } from './services.js';

/** An intervision day of the demo. Weeks are counted back from the present one; negative: still to come. */
interface DemoDay extends Pick<
  DayPlan,
  | 'title'
  | 'scope'
  | 'region'
  | 'theme'
  | 'chair'
  | 'guest'
  | 'startsAt'
  | 'endsAt'
  | 'venue'
  | 'directions'
  | 'capacity'
> {
  week: number;
  organisers: readonly LeaderKey[];
  /** who enrolled, in this order */
  enrolled: readonly LeaderKey[];
  parts: readonly PlannedPart[];
}

function part(kind: PartKind, startsAt: string, endsAt: string, title = ''): PlannedPart {
  return { kind, startsAt, endsAt, title, mark: null };
}

/** How the day went of which one who was there wrote (source 004): two rounds, each followed by theory, lunch between. */
const AS_WRITTEN: readonly PlannedPart[] = [
  part('opening', '09:30', '10:00', 'Welkom en kennismaking'),
  part('round', '10:00', '11:15'),
  part('break', '11:15', '11:30'),
  part('theory', '11:30', '12:30', 'Transactionele Analyse: drama- en compassiedriehoek'),
  part('meal', '12:30', '13:30', 'Lunch'),
  part('round', '13:30', '14:45'),
  part('break', '14:45', '15:00'),
  part('theory', '15:00', '16:15', 'Transacties, drivers en bakstenen'),
  part('closing', '16:15', '17:00', 'Slotronde'),
];

const DAYS: readonly DemoDay[] = [
  {
    title: 'Landelijke intervisiedag',
    scope: 'national',
    region: null,
    theme: 'Binnenkring, buitenkring en de Transactionele Analyse',
    chair: 'Hessel Wybrandi',
    guest: 'Annemijn Kuyk',
    ...USUAL_TIMES,
    venue: 'De Tuinzaal, Driebergen',
    directions: 'Vijf minuten lopen vanaf het station.',
    capacity: 40,
    week: 20,
    organisers: ['marijke', 'ruben'],
    enrolled: ['joost', 'fatma', 'willem-jan', 'marijke', 'ruben'],
    parts: AS_WRITTEN,
  },
  {
    title: 'Regiodag Utrecht',
    scope: 'regional',
    region: 'Utrecht',
    theme: 'Machteloosheid',
    chair: 'Marijke van Ommeren',
    guest: '',
    startsAt: '13:00',
    endsAt: '17:00',
    venue: 'Het Leerhuis, Utrecht',
    directions: 'Bus 8 vanaf Utrecht Centraal, halte Leerhuis. Parkeren kan op het plein.',
    capacity: 3,
    week: -5,
    organisers: ['marijke'],
    enrolled: ['marijke', 'fatma', 'ruben', 'willem-jan'],
    parts: [
      part('opening', '13:00', '13:30'),
      part('round', '13:30', '15:00'),
      part('break', '15:00', '15:15'),
      part('round', '15:15', '16:30'),
      part('closing', '16:30', '17:00'),
    ],
  },
  {
    title: 'Landelijke intervisiedag',
    scope: 'national',
    region: null,
    theme: 'Overdracht en tegenoverdracht in de groep',
    chair: 'Hessel Wybrandi',
    guest: 'Tjalling Boersma',
    ...USUAL_TIMES,
    venue: 'De Tuinzaal, Driebergen',
    directions: 'Vijf minuten lopen vanaf het station.',
    capacity: 40,
    week: -9,
    organisers: ['marijke', 'ruben'],
    enrolled: ['joost', 'marijke'],
    parts: USUAL_DAY,
  },
];

/** Plans the intervision days, opens them, and enrols who came or will come (I1, I2). */
export async function planDays(
  past: Services,
  clock: FixedClock,
  leaders: ReadonlyMap<LeaderKey, string>,
  calendar: DemoCalendar,
): Promise<void> {
  const today = clock.today();
  for (const day of DAYS) {
    const { week, organisers, enrolled, parts, ...about } = day;
    const on = (weeks: number) =>
      weeks > 0 ? calendar.day(weeks, 'saturday') : calendar.coming(-weeks, 'saturday');
    // Open for ten weeks, of which the last ends two weeks before.
    clock.setToday(week > 0 ? on(week + 8) : today);
    const id = randomUUID();
    const plan: DayPlan = {
      ...about,
      heldOn: on(week),
      enrolFrom: calendar.day(week > 0 ? week + 10 : 4, 'saturday'),
      enrolUntil: on(week + 2),
      openTo: 'both',
      public: true,
      organiserIds: organisers.map((key) => leaders.get(key)!),
      parts: [...parts],
    };
    await past.get(DaysService).create(plan, actorOf.command, id);
    await past.get(DaysService).publish(id, 1, actorOf.command);
    for (const key of enrolled) {
      const who = { personId: leaders.get(key)!, trajectoryId: null };
      await past
        .get(EnrolmentsService)
        .enrol(id, [who], actorOf.person(who.personId), { afterDeadline: false });
    }
  }
  clock.setToday(today);
}
