import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../../curriculum/curriculum.types.js';
import type { ClaimState } from '../../hours/claim.rules.js';
import type { ActivityDetail } from '../../hours/kinds/activity-kind.js';
import { CLAIM_LINE } from '../../hours/own-claim.queries.js';
import { ReadingLog } from './reading-log.entity.js';
import type { ReadingLogDetails } from './reading-log.rules.js';

/** One reading log, as its trainee sees it in a list. */
export interface OwnLog {
  id: string;
  state: ClaimState;
  /** key on the reading list, or null for another title */
  item: string | null;
  title: string;
  happenedOn: string;
  minutes: number;
  /** null for imported work */
  pages: string | null;
}

/** Pages and reflection of a claim `c`, or of the claim before it until its trainee writes others (H2). */
const DETAILS = `LEFT JOIN LATERAL (
    WITH ${CLAIM_LINE}
    SELECT log.pages, log.reflection FROM line JOIN reading_log log ON log.claim_id = line.id ORDER BY step LIMIT 1
  ) l ON true`;

/** All reading logs of a trajectory, the last read first. */
export function logsOf(
  manager: EntityManager,
  trajectoryId: string,
  component: ComponentKey,
): Promise<OwnLog[]> {
  return manager.query<OwnLog[]>(
    `SELECT c.id, c.state, c.item, c.description AS title, c.happened_on AS "happenedOn", c.minutes, l.pages
       FROM claim c ${DETAILS}
      WHERE c.trajectory_id = $1 AND c.component = $2
      ORDER BY c.happened_on DESC, c.created_at DESC, c.id`,
    [trajectoryId, component],
  );
}

/** Pages and reflections by claim, for readers who may see these claims (V1). */
export async function detailsOf(
  manager: EntityManager,
  claimIds: readonly string[],
): Promise<Map<string, ActivityDetail>> {
  const rows = await manager.query<(ReadingLogDetails & { id: string })[]>(
    `SELECT c.id, l.pages, l.reflection FROM claim c ${DETAILS} WHERE c.id = ANY($1) AND l.pages IS NOT NULL`,
    [claimIds],
  );
  return new Map(rows.map(({ id, pages, reflection }) => [id, { where: pages, reflection }]));
}

/** Pages and reflection of one claim; null for imported work. */
export async function logDetails(manager: EntityManager, claimId: string): Promise<ReadingLogDetails | null> {
  const detail = (await detailsOf(manager, [claimId])).get(claimId);
  return detail ? { pages: detail.where!, reflection: detail.reflection! } : null;
}

/** Keeps pages and reflection of a claim, or others in their place. */
export async function storeLog(
  manager: EntityManager,
  claimId: string,
  { pages, reflection }: ReadingLogDetails,
): Promise<void> {
  await manager.upsert(ReadingLog, { claimId, pages, reflection }, ['claimId']);
}
