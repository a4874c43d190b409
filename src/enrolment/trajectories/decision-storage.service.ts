import type { EntityManager } from 'typeorm';
import { momentNow } from '../../platform/database/microseconds.queries.js';
import type { LineMacs } from '../../platform/documents/line-macs.service.js';
import { decisionLine, type StoredDecision } from './requirements-in-force.rules.js';

/**
 * Stores a decision of the board with its code. The moment is the database's own, read after the locks: it says which
 * records came before, and which after (K6).
 */
export async function storeDecision(
  manager: EntityManager,
  macs: LineMacs,
  decision: Omit<StoredDecision, 'recordedAt'>,
): Promise<StoredDecision> {
  const line = { ...decision, recordedAt: await momentNow(manager) };
  await manager.query(
    `INSERT INTO requirement_decision (id, trajectory_id, kind, component, requirements, terms, revokes, reason,
                                       decided_on, decided_by, recorded_by, recorded_at, mac)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      line.id,
      line.trajectoryId,
      line.kind,
      line.component,
      line.requirements && JSON.stringify(line.requirements),
      line.terms && JSON.stringify(line.terms),
      line.revokes,
      line.reason,
      line.decidedOn,
      line.decidedBy,
      line.recordedBy,
      line.recordedAt,
      macs.of('requirement-decision', decisionLine(line)),
    ],
  );
  return line;
}
