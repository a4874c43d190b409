import type { EntityManager } from 'typeorm';
import { actorOf } from './actor.rules.js';
import { type AuditAction, recordInAudit } from './audit-log.service.js';

type SubjectIn<Action extends string, How extends string> = Action extends `${infer Kind}.${How}`
  ? Kind
  : never;

/** What was looked at. */
interface ViewedSubject<How extends string> {
  /** as the audit log names it: `person` */
  kind: SubjectIn<AuditAction, How>;
  id: string;
  /** the person whom it is about */
  personId?: string;
}

/**
 * Keeps that somebody looked at what is kept of another person, or took a document of it with them (V3). Looking at
 * one's own is nobody's business.
 */
export async function recordView<How extends 'viewed' | 'downloaded' = 'viewed'>(
  manager: EntityManager,
  viewerId: string,
  subject: ViewedSubject<How>,
  how: 'viewed' | 'downloaded' = 'viewed',
): Promise<void> {
  if (subject.personId === viewerId) return;
  await recordInAudit(manager, {
    actor: actorOf.person(viewerId),
    action: `${subject.kind}.${how}` as AuditAction,
    subjectKind: subject.kind,
    subjectId: subject.id,
  });
}
