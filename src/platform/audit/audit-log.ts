import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor } from './actor.js';
import { AuditEntry } from './audit-entry.entity.js';

/** One thing that was done. `details` holds ids, codes and figures, never names, addresses or free text (V2). */
export interface AuditedAction {
  actor: Actor;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  details?: AuditEntry['details'];
}

/** Writes the audit log within the caller's transaction (V3): what is not logged is not done, and the reverse. */
export async function recordInAudit(manager: EntityManager, ...actions: AuditedAction[]): Promise<void> {
  if (actions.length === 0) return;
  await manager.insert(
    AuditEntry,
    actions.map((action) => ({ id: randomUUID(), details: {}, ...action })),
  );
}
