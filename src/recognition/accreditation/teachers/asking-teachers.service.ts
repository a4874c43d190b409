import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../../platform/audit/audit-log.service.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { Outbox } from '../../../platform/mail/outbox.service.js';
import { isId } from '../../../platform/text/id.rules.js';
import {
  type AskingDossier,
  askingDossier,
  type DossierTeacher,
  dossierTeachers,
  noteAsked,
} from './teacher-parts.queries.js';

/** The kind of mail that asks a teacher for their part. */
export const PART_WANTED = 'teacher-part-wanted';

/** A dossier with its teachers, as the office sees them. */
export interface AskedTeachers {
  dossier: AskingDossier;
  teachers: DossierTeacher[];
}

/** Asks teachers for their own part of a dossier, by mail (Q1, Q5). */
@Injectable()
export class AskingTeachers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `teachers.no-dossier` (404) */
  async of(dossierId: string): Promise<AskedTeachers> {
    const { manager } = this.dataSource;
    const dossier = isId(dossierId) ? await askingDossier(manager, dossierId) : undefined;
    if (!dossier) throw new DomainError('teachers.no-dossier', {}, 'not-found');
    return { dossier, teachers: await dossierTeachers(manager, dossierId) };
  }

  /**
   * Writes to each teacher whose part is missing, at most once a day.
   *
   * @returns to how many
   * @throws DomainError `teachers.not-asked-now` (409) when nothing of the dossier is filled in any more
   */
  async ask(dossierId: string, secretaryId: string): Promise<number> {
    const { dossier, teachers } = await this.of(dossierId);
    if (!isAsked(dossier)) throw new DomainError('teachers.not-asked-now', {}, 'conflict');
    const today = this.clock.today();
    const missing = teachers.filter((teacher) => canBeAsked(teacher, today)).map(({ id }) => id);
    return this.dataSource.transaction(async (manager) => {
      const asked = await noteAsked(manager, missing, today);
      if (asked.length === 0) return 0;
      await this.outbox.enqueueAll(
        manager,
        asked.map((id) => ({ kind: PART_WANTED, recipientPersonId: id, data: { dossierId } })),
      );
      await recordInAudit(manager, {
        actor: actorOf.person(secretaryId),
        action: 'accreditation.teachers-asked',
        subjectKind: 'accreditation-dossier',
        subjectId: dossierId,
        details: { asked: asked.length },
      });
      return asked.length;
    });
  }
}

/** Whether a dossier still asks something of its teachers: while it is filled in, for the first time or to answer a question (Q6). */
export function isAsked({ state }: Pick<AskingDossier, 'state'>): boolean {
  return state === 'draft' || state === 'questions';
}

/** Whether somebody can be asked on a day: their part is missing, they can be written to, and were not that day. */
export function canBeAsked({ part, hasAddress, askedOn }: DossierTeacher, today: string): boolean {
  return part === null && hasAddress && askedOn !== today;
}
