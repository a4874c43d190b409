import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { MessageKey } from '../product.service.js';
import type { Actor } from './actor.rules.js';
import { AuditEntry } from './audit-entry.entity.js';

type ActionIn<Key extends string> = Key extends `audit.did.${infer Action}` ? Action : never;

/** What the log can keep: `account.invited`. An action that has no words (`audit.did.…`) does not compile. */
export type AuditAction = ActionIn<MessageKey>;

/** One thing that was done. `details` holds ids, codes and figures, never names, addresses or free text (V2). */
export interface AuditedAction {
  actor: Actor;
  action: AuditAction;
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
