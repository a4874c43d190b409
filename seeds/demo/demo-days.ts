import { randomUUID } from 'node:crypto';
import { Temporal } from '@js-temporal/polyfill';
import type { EntityManager } from 'typeorm';
import { ASSOCIATION_TIME_ZONE } from '../../src/association.js';
import { readAttendeeList } from '../../src/learning/intervision/attendee-line.rules.js';
import { DayListService } from '../../src/learning/intervision/day-list.service.js';
import { DaysService } from '../../src/learning/intervision/days.service.js';
import type { PlannedPart } from '../../src/learning/intervision/parts.rules.js';
import { DoorService, type SentTap } from '../../src/learning/intervision/door/door.service.js';
import { AttendanceService } from '../../src/learning/meetings/attendance.service.js';
import { attendeesOf } from '../../src/learning/meetings/attendees.queries.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { runningTrajectory } from '../../src/learning/meetings/place-holders.queries.js';
import { RoundsService } from '../../src/learning/meetings/rounds/rounds.service.js';
import { SlotsService } from '../../src/learning/supervision/slots/slots.service.js';
import { Person } from '../../src/people/person.entity.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import type { FixedClock } from '../../src/platform/clock/clock.service.js';
import type { DemoCalendar } from './calendar.js';
import { emailOf } from './cohort.js';
import { type ComingDay, type DayStep, type DemoDay, type PastDay, planOf } from './days.js';
import type { LeaderKey } from './leaders.js';
import type { Services } from './services.js';

const SECRETARIAT = actorOf.command;

/** Keeps the intervision days of the demo, past and to come, through the product's services (I1–I4, I6). */
export class DemoDays {
  private readonly ids = new Map<DemoDay, string>();

  constructor(
    private readonly past: Services,
    private readonly manager: EntityManager,
    private readonly clock: FixedClock,
    private readonly calendar: DemoCalendar,
    private readonly leaders: ReadonlyMap<LeaderKey, string>,
  ) {}

  /** One thing that happens to a day that is over, on its own day. */
  async live(step: DayStep, day: PastDay): Promise<void> {
    if (step === 'prepare') return this.prepare(day);
    if (step === 'list') return this.enrolTheList(day);
    await this.atTheDoor(day);
    await this.afterwards(day);
  }

  /** A day to come is opened, people enrol, and slots of supervision are planned and asked for. */
  async announce(day: ComingDay): Promise<void> {
    await this.prepare(day);
    const id = this.ids.get(day)!;
    for (const mailbox of day.enrolled) {
      const personId = await this.idOf(mailbox);
      const who = { personId, trajectoryId: await runningTrajectory(this.manager, personId) };
      const byThemselves = { afterDeadline: false };
      await this.past.get(EnrolmentsService).enrol(id, [who], actorOf.person(personId), byThemselves);
    }
    const slots = this.past.get(SlotsService);
    for (const { supervisor, ...slot } of day.slots)
      await slots.plan(id, { ...slot, supervisorId: this.leaders.get(supervisor)! }, this.keeperOf(day));
    for (const mailbox of day.asking) await slots.ask(id, await this.idOf(mailbox), true);
  }

  private async prepare(day: DemoDay): Promise<void> {
    const id = randomUUID();
    this.ids.set(day, id);
    const days = this.past.get(DaysService);
    await days.create(planOf(day, this.calendar, this.leaders), SECRETARIAT, id);
    await days.publish(id, 1, SECRETARIAT);
  }

  /** The organiser pastes the addresses of those who said that they would come, and the names of guests. */
  private async enrolTheList(day: PastDay): Promise<void> {
    const id = this.ids.get(day)!;
    const text = [
      ...day.listed.map((mailbox) => emailOf({ mailbox })),
      ...day.guests.map((name) => `${name}; ${guestAddress(name)}`),
    ].join('\n');
    const keeper = actorOf.person(this.keeperOf(day));
    await this.past.get(DayListService).enrol(id, readAttendeeList(text), new Map(), keeper);
    for (const mailbox of day.cancelled) {
      const personId = await this.idOf(mailbox);
      const byThemselves = { afterDeadline: false };
      await this.past.get(EnrolmentsService).cancel(id, personId, actorOf.person(personId), byThemselves);
    }
  }

  /** Everybody is tapped as they come, a minute apart; the phone sends it when the day is over. */
  private async atTheDoor(day: PastDay): Promise<void> {
    const heldOn = this.clock.today();
    const keeper = this.keeperOf(day);
    const at = (time: string) =>
      Temporal.PlainDate.from(heldOn)
        .toZonedDateTime({ timeZone: ASSOCIATION_TIME_ZONE, plainTime: time })
        .toInstant();
    this.clock.set(at('17:30'));
    const absent = new Set(day.absent);
    const addresses = [
      ...[...day.listed.filter((mailbox) => !day.cancelled.includes(mailbox)), ...day.walkIns].map(
        (mailbox) => [mailbox, emailOf({ mailbox })] as const,
      ),
      ...day.guests.filter((name) => !absent.has(name)).map((name) => [name, guestAddress(name)] as const),
    ];
    const taps: SentTap[] = [];
    const tap = (personId: string, kind: SentTap['kind'], instant: Temporal.Instant) =>
      taps.push({ id: randomUUID(), who: { personId }, kind, at: new Date(instant.epochMilliseconds) });
    for (const [index, [who, email]] of addresses.entries()) {
      const personId = await this.idAt(email);
      const late = day.late.get(who);
      tap(personId, 'in', late ? at(late) : at('09:05').add({ minutes: index }));
      const early = day.early.get(who);
      if (early) tap(personId, 'out', at(early));
    }
    await this.past.get(DoorService).tap(this.ids.get(day)!, taps, keeper, null);
  }

  /** Who stayed away is marked; the rounds are kept; closing the list signs it (I3, I4). */
  private async afterwards(day: PastDay): Promise<void> {
    const [id, keeper] = [this.ids.get(day)!, this.keeperOf(day)];
    const attendance = this.past.get(AttendanceService);
    for (const name of day.absent)
      await attendance.mark(id, new Map([[await this.idAt(guestAddress(name)), 'absent']]), keeper);
    for (const part of day.parts) if (part.kind === 'round') await this.holdRound(id, part, keeper);
    await attendance.close(id, keeper);
  }

  /** A round as it was proposed, without those who had not come yet, or had gone. */
  private async holdRound(id: string, part: PlannedPart, keeper: string): Promise<void> {
    const rounds = this.past.get(RoundsService);
    const circles = await rounds.propose(id, null);
    for (const { personId, from, until } of await attendeesOf(this.manager, id))
      if ((from ?? '') > part.startsAt || (until ?? '24:00') < part.endsAt) circles.delete(personId);
    await rounds.keep(id, circles, null, keeper);
  }

  private keeperOf({ organisers: [first] }: DemoDay): string {
    return this.leaders.get(first)!;
  }

  private idOf(mailbox: string): Promise<string> {
    return this.idAt(emailOf({ mailbox }));
  }

  private async idAt(email: string): Promise<string> {
    return (await this.manager.findOneByOrFail(Person, { email })).id;
  }
}

/** The address of a guest of the demo. */
function guestAddress(name: string): string {
  return emailOf({ mailbox: name.toLowerCase().replace(/ /g, '.') });
}
