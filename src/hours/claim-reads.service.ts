import type { EntityManager } from 'typeorm';
import { actorOf } from '../platform/audit/actor.rules.js';
import { recordInAudit } from '../platform/audit/audit-log.service.js';

/** Keeps in the audit log that a signer read claims, and what their trainees wrote in them (V3). */
export async function recordReading(
  manager: EntityManager,
  signerId: string,
  claimIds: readonly string[],
  details?: { by: 'mailed-link' },
): Promise<void> {
  const actor = actorOf.person(signerId);
  const reading = { actor, action: 'claim.read', subjectKind: 'claim', details } as const;
  await recordInAudit(manager, ...claimIds.map((subjectId) => ({ ...reading, subjectId })));
}
