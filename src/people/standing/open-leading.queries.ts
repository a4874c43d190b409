import type { EntityManager } from 'typeorm';
import { ownLines } from '../../platform/database/line-codes.service.js';
import type { LeadingRole } from './standing-facts.rules.js';
import { nameColumns } from '../name-columns.queries.js';
import { displayName, type NameParts } from '../names.rules.js';
import { JUDGED_LEADING, type JudgedLeading, LEADING_LINES } from './standing-lines.queries.js';
import { FACT_LINES, JUDGED_FACT, type JudgedFact } from './standing-lines.queries.js';

/** A leading period that goes on, with the days on which something was heard of it. */
export interface OpenLeading {
  personId: string;
  name: string;
  role: LeadingRole;
  from: string;
  /** days on which they were active in that role, or learned */
  signs: string[];
}

/** All leading periods that go on, but those that say only since when (S6), by name. */
export async function openLeading(manager: EntityManager): Promise<OpenLeading[]> {
  const rows = await manager.query<(JudgedLeading & { name: NameParts; days: JudgedFact[] })[]>(
    `SELECT ${JUDGED_LEADING}, ${nameColumns('p')} AS name,
            ARRAY(SELECT to_jsonb(line) FROM (SELECT ${JUDGED_FACT} FROM standing_fact sf
              WHERE sf.person_id = lp.person_id AND sf.withdrawn_at IS NULL AND sf.from_date IS NOT NULL
                AND (sf.kind = 'education' OR sf.kind = 'active' AND sf.detail = lp.role)) line) AS days
       FROM leading_period lp JOIN person p ON p.id = lp.person_id
      WHERE lp.to_date IS NULL AND lp.withdrawn_at IS NULL AND NOT lp.since_only
      ORDER BY p.sort_name, p.id, lp.from_date, lp.id`,
  );
  return ownLines(manager, LEADING_LINES, rows).map(({ personId, name, role, fromDate: from, days }) => ({
    personId,
    name: displayName(name),
    role,
    from,
    signs: ownLines(manager, FACT_LINES, days).map(({ fromDate }) => fromDate!),
  }));
}

/** A leader whose education waits for the board (R9). */
export interface EducationWaiting {
  personId: string;
  name: string;
  count: number;
}

/** Whose comparable education waits for the board, by name. */
export async function educationWaiting(manager: EntityManager): Promise<EducationWaiting[]> {
  const rows = await manager.query<(Omit<EducationWaiting, 'name'> & { name: NameParts })[]>(
    `SELECT p.id AS "personId", ${nameColumns('p')} AS name, w.count
       FROM (SELECT person_id, count(*)::integer AS count FROM standing_fact
              WHERE kind = 'education' AND detail <> 'intervision' AND accepted IS NULL AND withdrawn_at IS NULL
              GROUP BY person_id) w
       JOIN person p ON p.id = w.person_id ORDER BY p.sort_name, p.id`,
  );
  return rows.map((row) => ({ ...row, name: displayName(row.name) }));
}
