import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/audit/actor.rules.js';
import { recordInAudit } from '../platform/audit/audit-log.service.js';

/** Keeps in the audit log that somebody entered these people. */
export async function recordCreated(
  manager: EntityManager,
  personIds: readonly string[],
  actor: Actor,
): Promise<void> {
  const created = { actor, action: 'person.created', subjectKind: 'person' } as const;
  await recordInAudit(manager, ...personIds.map((subjectId) => ({ ...created, subjectId })));
}
