import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../../platform/audit/audit-log.service.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { assertPrintable } from '../../../platform/documents/printable.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { TeacherPartRow } from './teacher-part.entity.js';

/** What a teacher says of themself: in their own words, and `interests` empty for none. */
export interface SaidPart {
  background: string;
  interests: string;
}

/** Keeps what teachers say of themselves for dossiers (Q1, Q5). */
@Injectable()
export class TeacherParts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What somebody said of themself, or null. */
  of(personId: string): Promise<TeacherPartRow | null> {
    return this.dataSource.manager.findOneBy(TeacherPartRow, { personId });
  }

  /**
   * Keeps a teacher's own part. To keep it is to declare it today, also when nothing of it changed since.
   *
   * @param seen the version that its form was made from; 0: there was none
   * @throws DomainError `document.character-missing` or `document.character-invisible` beside the field that cannot be printed,
   *   `teachers.part.changed` when it was changed in another window meanwhile
   */
  async keep(personId: string, said: SaidPart, seen: number): Promise<void> {
    for (const field of ['background', 'interests'] as const)
      assertPrintable(said[field].replaceAll('\t', ' ').split('\n'), 'sans', field);
    const declaredOn = this.clock.today();
    await this.dataSource.transaction(async (manager) => {
      const known = await manager.findOne(TeacherPartRow, {
        where: { personId },
        lock: { mode: 'pessimistic_write' },
      });
      // The same once more, by a second click: it is kept already.
      if (known && isSame(known, { ...said, declaredOn })) return;
      if ((known?.version ?? 0) !== seen) throw new DomainError('teachers.part.changed');
      if (known)
        await manager.update(TeacherPartRow, { personId }, { ...said, declaredOn, version: seen + 1 });
      else await this.add(manager, { personId, ...said, declaredOn, version: 1 });
      const actor = actorOf.person(personId);
      await recordInAudit(manager, {
        actor,
        action: 'teacher-part.kept',
        subjectKind: 'person',
        subjectId: personId,
      });
    });
  }

  /** Two windows may be the first at once: the second one is told. */
  private async add(manager: EntityManager, row: TeacherPartRow): Promise<void> {
    const added = await manager
      .createQueryBuilder()
      .insert()
      .into(TeacherPartRow)
      .values(row)
      .orIgnore()
      .returning('person_id')
      .execute();
    if ((added.raw as unknown[]).length === 0) throw new DomainError('teachers.part.changed');
  }
}

function isSame(known: TeacherPartRow, said: SaidPart & { declaredOn: string }): boolean {
  const { background, interests, declaredOn } = known;
  return background === said.background && interests === said.interests && declaredOn === said.declaredOn;
}
