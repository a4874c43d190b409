import type { EntityManager } from 'typeorm';
import { actorOf } from './actor.js';
import { recordInAudit } from './audit-log.js';

/**
 * Keeps that somebody looked at what is kept of another person, or took a document of it with them (V3). Looking at
 * one's own is nobody's business.
 */
export async function recordView(
  manager: EntityManager,
  viewerId: string,
  subject: {
    /** as the audit log names it: `person` */
    kind: string;
    id: string;
    personId?: string;
  },
  how: 'viewed' | 'downloaded' = 'viewed',
): Promise<void> {
  if (subject.personId === viewerId) return;
  await recordInAudit(manager, {
    actor: actorOf.person(viewerId),
    action: `${subject.kind}.${how}`,
    subjectKind: subject.kind,
    subjectId: subject.id,
  });
}
