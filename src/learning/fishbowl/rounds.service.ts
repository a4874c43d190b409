import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { type AuditAction, recordInAudit } from '../../platform/audit/audit-log.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { attendeesOf } from '../meetings/attendees.queries.js';
import { lockTaught } from '../meetings/meeting-lock.service.js';
import { type Circles, proposeRound, roundFault } from './circles.rules.js';
import { FishbowlExercise, FishbowlRoleRow, FishbowlRound } from './fishbowl.entity.js';
import { turnsOf } from './fishbowl.queries.js';

/** More than a day holds; as the database has it. */
const MOST_ROUNDS = 20;

/** The rounds and exercise parts of a fishbowl block, kept by its teachers (F1). */
@Injectable()
export class RoundsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Who could sit where, by the turns that everybody on the list had before. */
  async propose(meetingId: string, exceptRoundId: string | null): Promise<Circles> {
    const { manager } = this.dataSource;
    const present = (await attendeesOf(manager, meetingId))
      .filter(({ minutes }) => minutes !== 0)
      .map(({ trajectoryId }) => trajectoryId);
    return proposeRound(present, await turnsOf(manager, present, exceptRoundId));
  }

  /**
   * Keeps a round as it was held, or changes one.
   *
   * @param seen the round that was changed and the version that was seen; null for a new one
   * @param newId of a new one, from who must recognise a form that is sent twice: it is kept once
   * @throws DomainError `round.leader`, `round.too-many`, `round.case-presenter`, `round.changed` (409), `round.somebody-else` for a person who is
   *   not on the list of this block
   */
  async keep(
    meetingId: string,
    circles: Circles,
    seen: { number: number; version: number } | null,
    teacherId: string,
    newId: string = randomUUID(),
  ): Promise<number> {
    const fault = roundFault([...circles.values()]);
    if (fault) throw new DomainError(`round.${fault}`, {}, 'invalid', 'roles');
    return this.dataSource.transaction(async (manager) => {
      await lockTaught(manager, meetingId, teacherId);
      const listed = new Set((await attendeesOf(manager, meetingId)).map(({ trajectoryId }) => trajectoryId));
      if ([...circles.keys()].some((who) => !listed.has(who))) {
        throw new DomainError('round.somebody-else', {}, 'conflict');
      }
      const sent = seen ? null : await manager.findOneBy(FishbowlRound, { id: newId, meetingId });
      if (sent) return sent.number;
      const { id, number } = seen
        ? await this.change(manager, meetingId, seen)
        : await this.add(manager, meetingId, newId);
      const roles = [...circles].map(([trajectoryId, role]) => ({ roundId: id, trajectoryId, role }));
      await manager.insert(FishbowlRoleRow, roles);
      await this.audit(manager, 'fishbowl-round.kept', meetingId, teacherId, { number });
      return number;
    });
  }

  /** Takes a round away that was not held after all. Twice is no harm. */
  async remove(meetingId: string, number: number, teacherId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await lockTaught(manager, meetingId, teacherId);
      const round = await manager.findOneBy(FishbowlRound, { meetingId, number });
      if (!round) return;
      await manager.delete(FishbowlRoleRow, { roundId: round.id });
      await manager.delete(FishbowlRound, { id: round.id });
      await this.audit(manager, 'fishbowl-round.removed', meetingId, teacherId, { number });
    });
  }

  /** Notes what was practised. @param id from who must recognise a form that is sent twice */
  async addExercise(
    meetingId: string,
    theme: string,
    teacherId: string,
    id: string = randomUUID(),
  ): Promise<void> {
    if (theme.trim() === '') throw new DomainError('exercise.theme-missing', {}, 'invalid', 'theme');
    await this.dataSource.transaction(async (manager) => {
      await lockTaught(manager, meetingId, teacherId);
      const exercise = { id, meetingId, theme: theme.trim() };
      await manager
        .createQueryBuilder()
        .insert()
        .into(FishbowlExercise)
        .values(exercise)
        .orIgnore()
        .execute();
      await this.audit(manager, 'fishbowl-exercise.kept', meetingId, teacherId);
    });
  }

  /** Takes an exercise part away. Twice is no harm. */
  async removeExercise(meetingId: string, id: string, teacherId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await lockTaught(manager, meetingId, teacherId);
      await manager.delete(FishbowlExercise, { id, meetingId });
      await this.audit(manager, 'fishbowl-exercise.removed', meetingId, teacherId);
    });
  }

  private async add(manager: EntityManager, meetingId: string, id: string): Promise<FishbowlRound> {
    const number = 1 + ((await manager.maximum(FishbowlRound, 'number', { meetingId })) ?? 0);
    if (number > MOST_ROUNDS) throw new DomainError('round.too-many', { most: MOST_ROUNDS }, 'invalid');
    const round = { id, meetingId, number, version: 1 };
    await manager.insert(FishbowlRound, round);
    return round;
  }

  private async change(
    manager: EntityManager,
    meetingId: string,
    { number, version }: { number: number; version: number },
  ): Promise<FishbowlRound> {
    const round = await manager.findOneBy(FishbowlRound, { meetingId, number });
    if (!round || round.version !== version) throw new DomainError('round.changed', {}, 'conflict');
    await manager.update(FishbowlRound, { id: round.id }, { version: version + 1 });
    await manager.delete(FishbowlRoleRow, { roundId: round.id });
    return round;
  }

  private audit(
    manager: EntityManager,
    action: AuditAction,
    meetingId: string,
    teacherId: string,
    details: Record<string, number> = {},
  ): Promise<void> {
    const actor = actorOf.person(teacherId);
    return recordInAudit(manager, { actor, action, subjectKind: 'meeting', subjectId: meetingId, details });
  }
}
