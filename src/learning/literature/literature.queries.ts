import type { EntityManager } from 'typeorm';
import type { ClaimState } from '../../hours/claim.rules.js';
import { personIn } from '../../people/name-columns.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { ASSOCIATION_TIME_ZONE } from '../../association.js';
import type { ActivityDetail } from '../../hours/activity-details.js';
import { TRAJECTORIES } from '../../enrolment/trajectories/trajectories.queries.js';
import { CLAIMS, CLAIM_STEPS } from '../../hours/hours.queries.js';
import { PEOPLE } from '../../people/people.queries.js';

/** One reading log, as its trainee sees it. */
export interface OwnLog {
  id: string;
  version: number;
  state: ClaimState;
  /** key on the reading list, or null for another title */
  item: string | null;
  title: string;
  happenedOn: string;
  minutes: number;
  /** null for imported work */
  pages: string | null;
  reflection: string | null;
}

/** One step in the life of a log. */
export interface LogStep {
  state: ClaimState;
  version: number;
  /** calendar date in the association's time zone */
  on: string;
  /** who did it; null when it was an import or a command */
  by: string | null;
  reason: string | null;
}

/** A log with its history and with what belongs to it. */
export interface OwnLogWithHistory extends OwnLog {
  trajectoryId: string;
  programmeVersionId: string;
  /** the one person who is asked to sign, if it is not left to whoever holds the right (H2) */
  askedOf: string | null;
  steps: LogStep[];
}

const LOG = `c.id, c.version, c.state, c.item, c.description AS title, c.happened_on AS "happenedOn", c.minutes,
  l.pages, l.reflection`;

/**
 * Pages and reflection of a claim `c`; of one that takes the place of a corrected one, those of the claim before it
 * until its trainee writes others (H2).
 */
const DETAILS = `LEFT JOIN LATERAL (
    WITH RECURSIVE line AS (
      SELECT c.id, c.corrects, 0 AS step
      UNION ALL SELECT earlier.id, earlier.corrects, step + 1 FROM line JOIN ${CLAIMS} earlier ON earlier.id = line.corrects)
    SELECT log.pages, log.reflection FROM line JOIN reading_log log ON log.claim_id = line.id ORDER BY step LIMIT 1
  ) l ON true`;

/** All reading logs of a trajectory, the last read first. */
export function logsOf(manager: EntityManager, trajectoryId: string): Promise<OwnLog[]> {
  return manager.query<OwnLog[]>(
    `SELECT ${LOG} FROM ${CLAIMS} c ${DETAILS}
      WHERE c.trajectory_id = $1 AND c.component = 'literature'
      ORDER BY c.happened_on DESC, c.created_at DESC, c.id`,
    [trajectoryId],
  );
}

/** One reading log of this person, or undefined: another's is not there. */
export async function ownLog(
  manager: EntityManager,
  id: string,
  personId: string,
): Promise<OwnLogWithHistory | undefined> {
  const [row] = await manager.query<
    (Omit<OwnLogWithHistory, 'askedOf' | 'steps'> & { askedOf: NameParts | null })[]
  >(
    `SELECT ${LOG}, c.trajectory_id AS "trajectoryId", t.programme_version_id AS "programmeVersionId",
            p.name AS "askedOf"
       FROM ${CLAIMS} c JOIN ${TRAJECTORIES} t ON t.id = c.trajectory_id
       ${DETAILS} LEFT JOIN ${PEOPLE} p ON p.id = c.asked_of
      WHERE c.id = $1 AND t.person_id = $2 AND c.component = 'literature'`,
    [id, personId],
  );
  if (!row) return undefined;
  return { ...row, askedOf: row.askedOf && displayName(row.askedOf), steps: await stepsOf(manager, id) };
}

/** Pages and reflections by claim, for whoever may see these claims (V1). */
export async function detailsOf(
  manager: EntityManager,
  claimIds: readonly string[],
): Promise<Map<string, ActivityDetail>> {
  const rows = await manager.query<{ id: string; pages: string; reflection: string }[]>(
    `SELECT c.id, l.pages, l.reflection FROM ${CLAIMS} c ${DETAILS} WHERE c.id = ANY($1) AND l.pages IS NOT NULL`,
    [claimIds],
  );
  return new Map(rows.map(({ id, pages, reflection }) => [id, { where: pages, reflection }]));
}

async function stepsOf(manager: EntityManager, claimId: string): Promise<LogStep[]> {
  const rows = await manager.query<(Omit<LogStep, 'by'> & { by: NameParts | null })[]>(
    `SELECT s.state, s.version, (s.at AT TIME ZONE '${ASSOCIATION_TIME_ZONE}')::date AS on, s.reason,
            p.name AS by
       FROM ${CLAIM_STEPS} s LEFT JOIN ${PEOPLE} p ON p.id = ${personIn('s.by')}
      WHERE s.claim_id = $1 ORDER BY s.version`,
    [claimId],
  );
  return rows.map(({ by, ...step }) => ({ ...step, by: by && displayName(by) }));
}
