import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { MessageKey } from '../product.service.js';
import type { Actor } from './actor.rules.js';
import { type BulkRow, bulkInsert } from '../database/bulk-insert.service.js';
import { macsOf } from '../documents/bound-macs.service.js';
import type { AuditEntry } from './audit-entry.entity.js';
import { type AuditLine, entryCode } from './audit-entry.rules.js';
import { microseconds } from '../database/microseconds.queries.js';

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
  const key = macsOf(manager);
  const [{ at }] = await manager.query<[{ at: string }]>(`SELECT ${microseconds('now()')} AS at`);
  const rows = actions.map((action) => {
    const line = toLine(action, at);
    return toRow(line, entryCode(key, line));
  });
  await bulkInsert(manager, 'audit_entry', COLUMNS, rows);
}

function toLine({ actor, action, subjectKind, subjectId, details }: AuditedAction, at: string): AuditLine {
  return {
    id: randomUUID(),
    at,
    actor,
    action,
    subjectKind,
    subjectId,
    // As it will be read back: what is undefined is not there.
    details: JSON.parse(JSON.stringify(details ?? {})) as AuditEntry['details'],
  };
}

const COLUMNS = {
  id: 'uuid',
  at: 'timestamptz',
  actor: 'text',
  action: 'text',
  subject_kind: 'text',
  subject_id: 'uuid',
  details: 'jsonb',
  mac: 'bytea',
};

function toRow({ subjectKind, subjectId, ...line }: AuditLine, mac: string): BulkRow {
  return { ...line, subject_kind: subjectKind, subject_id: subjectId, mac: Buffer.from(mac, 'hex') };
}
