import { Temporal } from '@js-temporal/polyfill';
import type { EntityManager } from 'typeorm';
import { trajectoryBy } from '../../src/enrolment/trajectories/trajectories.queries.js';
import { EditionsService } from '../../src/learning/meetings/editions.service.js';
import { AttendanceService } from '../../src/learning/meetings/attendance.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { ExercisesService } from '../../src/learning/fishbowl/exercises.service.js';
import { RoundsService } from '../../src/learning/meetings/rounds/rounds.service.js';
import { attendeesOf } from '../../src/learning/meetings/attendees.queries.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import type { DemoCalendar } from './calendar.js';
import { type DemoEdition, planOfBlock } from './editions.js';
import type { LeaderKey } from './leaders.js';
import type { Services } from './services.js';

const SECRETARIAT = actorOf.command;

/** A block of an edition. */
export interface DemoBlock {
  edition: DemoEdition;
  /** from 1 */
  block: number;
}

/** Plans the demo's editions, enrols people in them and keeps their attendance lists, through the product's services. */
export class Classroom {
  private readonly meetings = new Map<DemoEdition, string[]>();

  constructor(
    private readonly past: Services,
    private readonly manager: EntityManager,
    private readonly calendar: DemoCalendar,
    private readonly leaders: ReadonlyMap<LeaderKey, string>,
  ) {}

  /** The secretariat prepares an edition and opens it. */
  async plan(edition: DemoEdition): Promise<void> {
    const editions = this.past.get(EditionsService);
    const { component, title, weeks, teachers } = edition;
    const id = await editions.create({ component, title, programmes: ['leader', 'co-leader'] }, SECRETARIAT);
    const teacherIds = teachers.map((key) => this.leaders.get(key)!);
    const ids: string[] = [];
    for (const index of weeks.keys()) {
      const plan = planOfBlock(edition, index + 1, this.calendar, teacherIds);
      ids.push(await editions.planBlock(id, plan, null, SECRETARIAT));
    }
    this.meetings.set(edition, ids);
    await editions.publish(id, 1, SECRETARIAT);
  }

  /** Somebody enrols. */
  async enrol(where: DemoBlock, { personId, trajectoryId }: { personId: string; trajectoryId: string }) {
    await this.past
      .get(EnrolmentsService)
      .enrol(this.meetingOf(where), [{ personId, trajectoryId }], actorOf.person(personId), {
        afterDeadline: true,
      });
  }

  /** Everybody who enrolled was there; the last fishbowl of a year is the one with its rounds written down. */
  async hold(where: DemoBlock): Promise<void> {
    const { edition, block } = where;
    const [meetingId, teacherId] = [this.meetingOf(where), this.teacherOf(where)];
    if (edition.key === 'last' && edition.component === 'fishbowl' && block === 4) await this.round(where);
    if ((await attendeesOf(this.manager, meetingId)).length === 0) return;
    await this.past.get(AttendanceService).markRest(meetingId, teacherId);
    if (edition.openList === block) return;
    await this.close(where);
  }

  /** The teacher opens a closed list, puts right how many minutes somebody was there, and closes it (C2, H2). */
  async amend(where: DemoBlock, trajectoryId: string, minutes: number, reason: string): Promise<void> {
    const attendance = this.past.get(AttendanceService);
    const [meetingId, teacherId] = [this.meetingOf(where), this.teacherOf(where)];
    await attendance.reopen(meetingId, reason, teacherId);
    const { startsAt: from, breakMinutes } = planOfBlock(where.edition, where.block, this.calendar, []);
    // They left after the break.
    const until = Temporal.PlainTime.from(from)
      .add({ minutes: minutes + breakMinutes })
      .toString({ smallestUnit: 'minute' });
    const { personId } = await trajectoryBy(this.manager, trajectoryId);
    await attendance.mark(meetingId, new Map([[personId, { from, until }]]), teacherId);
    await this.close(where);
  }

  /** @throws the refusal: in a story that is told well all hours are credited */
  private async close(where: DemoBlock): Promise<void> {
    const outcomes = await this.past
      .get(AttendanceService)
      .close(this.meetingOf(where), this.teacherOf(where));
    for (const outcome of outcomes) if ('refused' in outcome) throw outcome.refused;
  }

  private async round(where: DemoBlock): Promise<void> {
    const rounds = this.past.get(RoundsService);
    const [meetingId, teacherId] = [this.meetingOf(where), this.teacherOf(where)];
    for (let turn = 0; turn < 2; turn += 1) {
      await rounds.keep(meetingId, await rounds.propose(meetingId, null), null, teacherId);
    }
    await this.past
      .get(ExercisesService)
      .add(meetingId, 'De groep stilleggen en weer op gang brengen', teacherId);
  }

  private meetingOf({ edition, block }: DemoBlock): string {
    return this.meetings.get(edition)![block - 1]!;
  }

  private teacherOf({ edition }: DemoBlock): string {
    return this.leaders.get(edition.teachers[0]!)!;
  }
}
