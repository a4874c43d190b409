import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { type AuditAction, recordInAudit } from '../../../platform/audit/audit-log.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { attendeesOf } from '../attendees.queries.js';
import { MeetingKeepers } from '../meeting-keepers.service.js';
import { Meeting } from '../meeting.entity.js';
import { type Circles, proposeRound, roundFault } from './circles.rules.js';
import { Round, RoundRoleRow } from './round.entity.js';
import { lastSeats, turnsOf } from './rounds.queries.js';

/** More than a day holds; as the database has it. */
const MOST_ROUNDS = 20;

/** The rounds of a meeting, as its keepers note them: the teachers of a block, the organisers of a day (F1, I3). */
@Injectable()
export class RoundsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keepers: MeetingKeepers,
  ) {}

  /** Proposes who sits where: in a block by the turns that everybody had (F1), on a day by where they sat last (I3). */
  async propose(meetingId: string, exceptRoundId: string | null): Promise<Circles> {
    const { manager } = this.dataSource;
    const meeting = await manager.findOneByOrFail(Meeting, { id: meetingId });
    const present = (await attendeesOf(manager, meetingId))
      .filter(({ minutes }) => minutes !== 0)
      .map(({ personId }) => personId);
    const turns = await turnsOf(manager, present, meeting, exceptRoundId);
    // On intervision days people who sat outside last time come first (I3); blocks go by turns alone (F1).
    const last =
      meeting.component === null ? await lastSeats(manager, present, meeting, exceptRoundId) : new Map();
    return proposeRound(present, turns, last);
  }

  /**
   * Keeps a round as it was held, or changes one.
   *
   * @param seen number and version of the round that the keeper changes, as they saw it; null for a new one
   * @param newId of a new one, from the form, so that a form sent twice keeps one
   * @throws DomainError `round.leader`, `round.too-many`, `round.case-presenter`, `round.changed` (409),
   *   `round.somebody-else` for a person missing on the list, `meeting.not-found` when `keeperId` does not keep it
   */
  async keep(
    meetingId: string,
    circles: Circles,
    seen: { number: number; version: number } | null,
    keeperId: string,
    newId: string = randomUUID(),
  ): Promise<number> {
    const fault = roundFault([...circles.values()]);
    if (fault) throw new DomainError(`round.${fault}`, {}, 'invalid', 'roles');
    return this.dataSource.transaction(async (manager) => {
      await this.keepers.lock(manager, meetingId, keeperId);
      const listed = new Set((await attendeesOf(manager, meetingId)).map(({ personId }) => personId));
      if ([...circles.keys()].some((who) => !listed.has(who))) {
        throw new DomainError('round.somebody-else', {}, 'conflict');
      }
      const sent = seen ? null : await manager.findOneBy(Round, { id: newId, meetingId });
      if (sent) return sent.number;
      const { id, number } = seen
        ? await this.change(manager, meetingId, seen)
        : await this.add(manager, meetingId, newId);
      const roles = [...circles].map(([personId, role]) => ({ roundId: id, personId, role }));
      await manager.insert(RoundRoleRow, roles);
      await this.audit(manager, 'fishbowl-round.kept', meetingId, keeperId, { number });
      return number;
    });
  }

  /** Takes a round away that was not held after all. Twice is no harm. */
  async remove(meetingId: string, number: number, keeperId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.keepers.lock(manager, meetingId, keeperId);
      const round = await manager.findOneBy(Round, { meetingId, number });
      if (!round) return;
      await manager.delete(RoundRoleRow, { roundId: round.id });
      await manager.delete(Round, { id: round.id });
      await this.audit(manager, 'fishbowl-round.removed', meetingId, keeperId, { number });
    });
  }

  private async add(manager: EntityManager, meetingId: string, id: string): Promise<Round> {
    const number = 1 + ((await manager.maximum(Round, 'number', { meetingId })) ?? 0);
    if (number > MOST_ROUNDS) throw new DomainError('round.too-many', { most: MOST_ROUNDS }, 'invalid');
    const round = { id, meetingId, number, version: 1 };
    await manager.insert(Round, round);
    return round;
  }

  private async change(
    manager: EntityManager,
    meetingId: string,
    { number, version }: { number: number; version: number },
  ): Promise<Round> {
    const round = await manager.findOneBy(Round, { meetingId, number });
    if (!round || round.version !== version) throw new DomainError('round.changed', {}, 'conflict');
    await manager.update(Round, { id: round.id }, { version: version + 1 });
    await manager.delete(RoundRoleRow, { roundId: round.id });
    return round;
  }

  private audit(
    manager: EntityManager,
    action: AuditAction,
    meetingId: string,
    keeperId: string,
    details: Record<string, number>,
  ): Promise<void> {
    const actor = actorOf.person(keeperId);
    return recordInAudit(manager, { actor, action, subjectKind: 'meeting', subjectId: meetingId, details });
  }
}
