import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { type AuditAction, recordInAudit } from '../../platform/audit/audit-log.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { MeetingKeepers } from '../meetings/meeting-keepers.service.js';
import { FishbowlExercise } from './fishbowl.entity.js';

/** The exercise parts of a fishbowl block, kept by its teachers (F1). */
@Injectable()
export class ExercisesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keepers: MeetingKeepers,
  ) {}

  /** Notes an exercise part. @param id from the form, so that a form sent twice notes one */
  async add(meetingId: string, theme: string, teacherId: string, id: string = randomUUID()): Promise<void> {
    if (theme.trim() === '') throw new DomainError('exercise.theme-missing', {}, 'invalid', 'theme');
    await this.dataSource.transaction(async (manager) => {
      await this.keepers.lock(manager, meetingId, teacherId);
      const exercise = { id, meetingId, theme: theme.trim() };
      await manager
        .createQueryBuilder()
        .insert()
        .into(FishbowlExercise)
        .values(exercise)
        .orIgnore()
        .execute();
      await audit(manager, 'fishbowl-exercise.kept', meetingId, teacherId);
    });
  }

  /** Takes an exercise part away. Twice is no harm. */
  async remove(meetingId: string, id: string, teacherId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.keepers.lock(manager, meetingId, teacherId);
      await manager.delete(FishbowlExercise, { id, meetingId });
      await audit(manager, 'fishbowl-exercise.removed', meetingId, teacherId);
    });
  }
}

function audit(
  manager: EntityManager,
  action: AuditAction,
  meetingId: string,
  teacherId: string,
): Promise<void> {
  const actor = actorOf.person(teacherId);
  return recordInAudit(manager, { actor, action, subjectKind: 'meeting', subjectId: meetingId });
}
