import type { EntityManager } from 'typeorm';
import { ownLines } from '../../platform/database/line-codes.service.js';
import { nameColumns } from '../name-columns.queries.js';
import { displayName, type NameParts } from '../names.rules.js';
import { JUDGED_LEADING, type JudgedLeading, LEADING_LINES } from '../standing/standing-lines.queries.js';
import type { GroupPerson } from './groups.queries.js';
import { covers } from './groups.rules.js';

/** Somebody who leads or led a group. */
export interface GroupLeader extends GroupPerson {
  groupId: string;
  personId: string;
}

/**
 * The leading periods of some groups that stand and that the product wrote (S5, K6); by group, the first to come first.
 *
 * @param groupIds null: of every group
 */
export async function leadersOf(
  manager: EntityManager,
  groupIds: readonly string[] | null,
): Promise<GroupLeader[]> {
  const rows = await manager.query<(JudgedLeading & { groupId: string; name: NameParts })[]>(
    `SELECT ${JUDGED_LEADING}, ${nameColumns('p')} AS name
       FROM leading_period lp JOIN person p ON p.id = lp.person_id
      WHERE lp.group_id IS NOT NULL AND lp.withdrawn_at IS NULL AND ($1::uuid[] IS NULL OR lp.group_id = ANY($1))
      ORDER BY lp.group_id, lp.from_date, p.sort_name, lp.id`,
    [groupIds],
  );
  return ownLines(manager, LEADING_LINES, rows).map(
    ({ id, role, personId, groupId, fromDate: from, toDate: to, name }) => ({
      ...{ id, role, personId, groupId, from, to },
      name: displayName(name),
      profession: null,
    }),
  );
}

/** Locks a leading period of a group that the product wrote, one that was withdrawn too; undefined when there is none. */
export async function lockLeading(
  manager: EntityManager,
  groupId: string,
  id: string,
): Promise<JudgedLeading | undefined> {
  const rows = await manager.query<JudgedLeading[]>(
    `SELECT ${JUDGED_LEADING} FROM leading_period lp WHERE lp.id = $1 AND lp.group_id = $2 FOR UPDATE`,
    [id, groupId],
  );
  return ownLines(manager, LEADING_LINES, rows)[0];
}

/** Whether a leading period is of a group, one that was withdrawn too. */
export async function isLeadingOf(manager: EntityManager, groupId: string, id: string): Promise<boolean> {
  const rows = await manager.query<object[]>(
    'SELECT FROM leading_period lp WHERE lp.id = $1 AND lp.group_id = $2',
    [id, groupId],
  );
  return rows.length > 0;
}

/** The groups that somebody leads or co-leads on a day. */
export async function groupsLedBy(
  manager: EntityManager,
  personId: string,
  day: string,
): Promise<Set<string>> {
  const rows = await manager.query<(JudgedLeading & { groupId: string })[]>(
    `SELECT ${JUDGED_LEADING} FROM leading_period lp
      WHERE lp.person_id = $1 AND lp.group_id IS NOT NULL AND lp.withdrawn_at IS NULL`,
    [personId],
  );
  const own = ownLines(manager, LEADING_LINES, rows);
  return new Set(
    own
      .filter(({ fromDate, toDate }) => covers({ from: fromDate, to: toDate }, day))
      .map(({ groupId }) => groupId),
  );
}

/** The periods in which a person leads or led groups: for `ViewerRelations.declareJudged`. */
export const LEADS_A_GROUP = `SELECT ${JUDGED_LEADING} FROM leading_period lp
  WHERE lp.person_id = $1 AND lp.group_id IS NOT NULL AND lp.withdrawn_at IS NULL`;

/** The leaders whose name holds what was typed, or only those called exactly so; at most two. */
export async function leadersNamed(manager: EntityManager, typed: string): Promise<{ id: string }[]> {
  const rows = await manager.query<{ id: string; name: NameParts }[]>(
    `SELECT p.id, ${nameColumns('p')} AS name FROM person p
      WHERE EXISTS (SELECT FROM leader_standing l WHERE l.person_id = p.id)
        AND position(folded($1) in p.search_text) > 0 ORDER BY p.sort_name LIMIT 20`,
    [typed],
  );
  const exact = rows.filter(({ name }) => displayName(name).toLowerCase() === typed.toLowerCase());
  return (exact.length > 0 ? exact : rows).slice(0, 2);
}
