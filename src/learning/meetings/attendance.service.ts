import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  type AttendanceOutcome,
  type AttendedHours,
  AttendedHoursService,
} from '../../hours/attended-hours.service.js';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { rehearse } from '../../platform/database/rehearse.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { LETTERS_AT_LEAST, tellsTooLittle } from '../../platform/text/letters.rules.js';
import { Attendance, AttendanceListStep } from './attendance.entity.js';
import { type Attendee, attendeesOf } from './attendees.queries.js';
import { runningTrajectory, trajectoryToFollow } from './place-holders.queries.js';
import { changesHours, fingerprintOf } from './attendance-list.rules.js';
import { minutesPresent, type Presence, wholeMinutes } from './block-minutes.rules.js';
import { Edition } from './edition.entity.js';
import { Enrolment } from './enrolment.entity.js';
import type { Participant } from './enrolments.service.js';
import { type Consequence, ListFollows } from './list-follows.service.js';
import { type Keeping, MeetingKeepers } from './meeting-keepers.service.js';
import type { Meeting } from './meeting.entity.js';

/** A keeper's mark: there for the whole meeting, for a part of it, not there, or not marked after all. */
export type Mark = 'whole' | Presence | 'absent' | 'unmarked';

/**
 * Keeps the attendance list of a meeting (C2, I4): its keeper marks freely until they close it, and by closing signs the
 * hours of a block off. Only trainees have hours.
 */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keepers: MeetingKeepers,
    private readonly hours: AttendedHoursService,
    private readonly follows: ListFollows,
    private readonly clock: Clock,
  ) {}

  /**
   * Marks people on the list, or adds people who came without being enrolled. All others stay as they are marked.
   *
   * @param marks by person @param walkIns the trajectory of people who are not on the list; without it, the trajectory of
   *   theirs that may follow the block
   * @throws DomainError `meeting.not-found` when `keeperId` does not keep this list, `attendance.closed`,
   *   `attendance.too-early`, `attendance.part` when somebody was there outside the meeting's times, `enrolment.programme`
   */
  async mark(
    meetingId: string,
    marks: ReadonlyMap<string, Mark>,
    keeperId: string,
    walkIns: readonly Participant[] = [],
  ): Promise<void> {
    await this.dataSource.transaction((manager) =>
      this.markWithin(manager, meetingId, marks, keeperId, walkIns),
    );
  }

  /** The same within a transaction of the caller's. @throws DomainError as `mark` */
  async markWithin(
    manager: EntityManager,
    meetingId: string,
    marks: ReadonlyMap<string, Mark>,
    keeperId: string,
    walkIns: readonly Participant[] = [],
  ): Promise<void> {
    const meeting = await this.ownOpenList(manager, meetingId, keeperId, 'marking');
    for (const [personId, mark] of marks) {
      const walkIn = walkIns.find((one) => one.personId === personId);
      await this.markOne(manager, meeting, { personId, mark, walkIn }, keeperId);
    }
  }

  /**
   * Marks all who are not marked yet as there for the whole meeting.
   *
   * @throws DomainError as `mark`
   */
  async markRest(meetingId: string, keeperId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const meeting = await this.ownOpenList(manager, meetingId, keeperId);
      const rest = (await attendeesOf(manager, meetingId)).filter(({ minutes }) => minutes === null);
      if (rest.length === 0) return;
      const whole = { minutes: wholeMinutes(meeting), fromTime: null, untilTime: null };
      const markedBy = actorOf.person(keeperId);
      await manager.upsert(
        Attendance,
        rest.map(({ personId, trajectoryId, walkIn }) => ({
          ...{ meetingId, personId, trajectoryId, walkIn, markedBy },
          ...whole,
        })),
        ['meetingId', 'personId'],
      );
    });
  }

  /**
   * Closes the list: signs off and credits all who were there, does what else follows (I4), and puts right what an earlier
   * closing did, all in one transaction (C2, H2). Trainees whose hours cannot be credited stay on the list, with the reason.
   *
   * @param seen the fingerprint of the list that the keeper read before closing it: nobody signs what they did not read
   * @throws DomainError `attendance.closed` (409) when it is closed already; `attendance.unmarked` as long as somebody
   *   with a place is not marked; `attendance.changed` (409) when the list changed since the keeper read it
   */
  async close(meetingId: string, keeperId: string, seen?: string): Promise<AttendanceOutcome[]> {
    return this.dataSource.transaction(async (manager) => {
      const meeting = await this.ownOpenList(manager, meetingId, keeperId);
      const list = await attendeesOf(manager, meetingId);
      if (seen !== undefined && seen !== fingerprintOf(list)) {
        throw new DomainError('attendance.changed', {}, 'conflict');
      }
      assertMarked(list);
      const { outcomes } = await this.credit(manager, meeting, list, keeperId);
      await keepClaims(manager, meetingId, outcomes);
      await this.step(manager, meeting, 'closed', null, keeperId);
      return outcomes;
    });
  }

  /**
   * What closing the list would do now, by doing it and undoing it: of an open list everything, of a closed one what
   * could not be credited before.
   *
   * @throws DomainError as `close`
   */
  async preview(
    meetingId: string,
    keeperId: string,
  ): Promise<{ list: Attendee[]; outcomes: AttendanceOutcome[]; consequences: Consequence[] }> {
    const { result } = await rehearse(this.dataSource, async (manager) => {
      const meeting = await this.keepers.lock(manager, meetingId, keeperId);
      if (meeting.list === 'open') this.assertNotEarly(meeting);
      const list = await attendeesOf(manager, meetingId);
      assertMarked(list);
      return { list, ...(await this.credit(manager, meeting, list, keeperId)) };
    });
    return result;
  }

  /**
   * Opens a closed list again, so that its keeper can put it right; nothing is taken back until they close it once more.
   *
   * @throws DomainError `attendance.reason-missing`, `attendance.reason-short` (under ten letters: trainees read it when their
   *   hours change), `attendance.open` (409)
   */
  async reopen(meetingId: string, reason: string, keeperId: string): Promise<void> {
    if (reason.trim() === '') throw new DomainError('attendance.reason-missing', {}, 'invalid', 'reason');
    if (tellsTooLittle(reason))
      throw new DomainError('attendance.reason-short', { least: LETTERS_AT_LEAST }, 'invalid', 'reason');
    await this.dataSource.transaction(async (manager) => {
      const meeting = await this.keepers.lock(manager, meetingId, keeperId);
      if (meeting.list === 'open') throw new DomainError('attendance.open', {}, 'conflict');
      await this.step(manager, meeting, 'open', reason.trim(), keeperId);
    });
  }

  private async credit(
    manager: EntityManager,
    meeting: Meeting,
    list: readonly Attendee[],
    keeperId: string,
  ): Promise<{ outcomes: AttendanceOutcome[]; consequences: Consequence[] }> {
    const reason = await this.reopenedBecause(manager, meeting.id);
    const hours = await this.hoursOf(manager, meeting, list, reason);
    const outcomes = await this.hours.credit(manager, hours, keeperId);
    return {
      outcomes,
      consequences: await this.follows.settle(manager, { meeting, list, reason, keeperId }),
    };
  }

  private async markOne(
    manager: EntityManager,
    meeting: Meeting,
    { personId, mark, walkIn }: { personId: string; mark: Mark; walkIn: Participant | undefined },
    keeperId: string,
  ): Promise<void> {
    const { id: meetingId } = meeting;
    const placed = await manager.findOneBy(Enrolment, { meetingId, personId, state: 'placed' });
    const listed = await manager.findOneBy(Attendance, { meetingId, personId });
    const known = placed ?? listed;
    const trajectoryId = known
      ? known.trajectoryId
      : await trajectoryOf(manager, meeting, walkIn ?? { personId, trajectoryId: null });
    const part = typeof mark === 'object' ? mark : null;
    if (part && minutesPresent(meeting, part) === 0) {
      throw new DomainError('attendance.part', {}, 'invalid', 'from');
    }
    await manager.upsert(
      Attendance,
      {
        meetingId,
        personId,
        // Credited hours stay with their trajectory.
        trajectoryId: listed?.claimId ? listed.trajectoryId : trajectoryId,
        minutes: minutesOf(meeting, mark),
        markedBy: actorOf.person(keeperId),
        fromTime: part?.from ?? null,
        untilTime: part?.until ?? null,
        walkIn: placed === null,
      },
      ['meetingId', 'personId'],
    );
  }

  /**
   * The hours that closing the list of a block changes. The list of a day credits none: the marks on its parts say what trainees get (I4).
   */
  private async hoursOf(
    manager: EntityManager,
    meeting: Meeting,
    list: readonly Attendee[],
    reason: string,
  ): Promise<AttendedHours[]> {
    const { title } = await manager.findOneByOrFail(Edition, { id: meeting.editionId });
    const { component, block, heldOn: happenedOn } = meeting;
    if (component === null) return [];
    return list.filter(changesHours).flatMap(({ trajectoryId, minutes, claimId, waits, returned }) =>
      trajectoryId === null
        ? []
        : {
            trajectoryId,
            activity: minutes ? { component, block, happenedOn, minutes, description: title } : null,
            replaces: claimId === null ? null : { claimId, reason, signed: !waits && !returned },
          },
    );
  }

  private async reopenedBecause(manager: EntityManager, meetingId: string): Promise<string> {
    const last = await manager.findOne(AttendanceListStep, {
      where: { meetingId, state: 'open' },
      order: { sequence: 'DESC' },
    });
    return last?.reason ?? '';
  }

  private async ownOpenList(
    manager: EntityManager,
    meetingId: string,
    keeperId: string,
    keeping: Keeping = 'signing',
  ): Promise<Meeting> {
    const meeting = await this.keepers.lock(manager, meetingId, keeperId, keeping);
    if (meeting.list === 'closed') throw new DomainError('attendance.closed', {}, 'conflict');
    this.assertNotEarly(meeting);
    return meeting;
  }

  private assertNotEarly({ heldOn }: Meeting): void {
    if (heldOn > this.clock.today())
      throw new DomainError('attendance.too-early', { date: heldOn }, 'conflict');
  }

  private async step(
    manager: EntityManager,
    meeting: Meeting,
    state: 'open' | 'closed',
    reason: string | null,
    keeperId: string,
  ): Promise<void> {
    const { id: meetingId } = meeting;
    await manager.query('UPDATE meeting SET list = $2, version = version + 1 WHERE id = $1', [
      meetingId,
      state,
    ]);
    const sequence = 1 + (await manager.countBy(AttendanceListStep, { meetingId }));
    const at = new Date(this.clock.now().epochMilliseconds);
    const actor = actorOf.person(keeperId);
    await manager.insert(AttendanceListStep, { meetingId, sequence, state, reason, by: actor, at });
    await recordInAudit(manager, {
      actor,
      action: `attendance.${state}`,
      subjectKind: 'meeting',
      subjectId: meetingId,
    });
  }
}

function assertMarked(list: readonly Attendee[]): void {
  const count = list.filter(({ minutes }) => minutes === null).length;
  if (count > 0) throw new DomainError('attendance.unmarked', { count }, 'invalid');
}

/** Keeps with which claim each attendee was credited, in one statement. */
async function keepClaims(
  manager: EntityManager,
  meetingId: string,
  outcomes: readonly AttendanceOutcome[],
): Promise<void> {
  const credited = outcomes.filter((outcome) => 'claimId' in outcome);
  if (credited.length === 0) return;
  await manager.query(
    `UPDATE attendance a SET claim_id = c.claim FROM unnest($2::uuid[], $3::uuid[]) AS c(trajectory, claim)
      WHERE a.meeting_id = $1 AND a.trajectory_id = c.trajectory`,
    [meetingId, credited.map(({ trajectoryId }) => trajectoryId), credited.map(({ claimId }) => claimId)],
  );
}

function minutesOf(meeting: Meeting, mark: Mark): number | null {
  if (mark === 'unmarked') return null;
  if (mark === 'absent') return 0;
  return mark === 'whole' ? wholeMinutes(meeting) : minutesPresent(meeting, mark);
}

/**
 * The trajectory with which a walk-in comes: to a block with one of its programmes, running or not, since everybody who was
 * there is credited (C2); to a day with a running one, if they have it.
 *
 * @throws DomainError `enrolment.programme`
 */
async function trajectoryOf(
  manager: EntityManager,
  meeting: Meeting,
  walkIn: Participant,
): Promise<string | null> {
  if (meeting.component === null) return walkIn.trajectoryId ?? runningTrajectory(manager, walkIn.personId);
  const { programmes } = await manager.findOneByOrFail(Edition, { id: meeting.editionId });
  const trajectoryId = await trajectoryToFollow(manager, walkIn, programmes);
  if (trajectoryId === null) throw new DomainError('enrolment.programme', {}, 'invalid');
  return trajectoryId;
}
