import type { EntityManager } from 'typeorm';
import { nameColumns } from './name-columns.queries.js';
import { displayName, holdsForPrint, type NameParts } from './names.rules.js';

/** A name for print that waits for the secretariat (K7). */
export interface WaitingName {
  personId: string;
  /** as the person is registered */
  registered: string;
  participantNumber: string | null;
  /** the name that they want printed */
  asked: string;
  /** since when it waits; null for one that was confirmed before surnames were looked at, or before it was changed */
  since: Date | null;
}

type Row = Omit<WaitingName, 'registered'> & { name: NameParts };

/**
 * The names for print that wait for the secretariat, the oldest first: those asked for, and those confirmed earlier
 * that do not keep the surname as it is registered today. What plainly has it in it is not looked at one by one.
 *
 * @param personId of one person only
 */
export async function waitingNames(manager: EntityManager, personId?: string): Promise<WaitingName[]> {
  const rows = await manager.query<Row[]>(
    `SELECT c.person_id AS "personId", p.participant_number AS "participantNumber", ${nameColumns('p')} AS name,
            c.name AS asked, c.made_at AS since
       FROM print_name_change c JOIN person p ON p.id = c.person_id
      WHERE c.state = 'waiting' AND ($1::uuid IS NULL OR p.id = $1)
     UNION ALL
     SELECT p.id, p.participant_number, ${nameColumns('p')}, p.print_name, NULL
       FROM person p
      WHERE p.print_name IS NOT NULL AND NOT p.print_name_approved AND ($1::uuid IS NULL OR p.id = $1)
        AND position(' ' || lower(coalesce(p.surname, p.full_name)) || ' ' IN ' ' || lower(p.print_name) || ' ') = 0
        AND NOT EXISTS (SELECT FROM print_name_change c WHERE c.person_id = p.id AND c.state = 'waiting')
      ORDER BY since NULLS FIRST, "participantNumber", "personId"`,
    [personId ?? null],
  );
  return rows
    .filter(({ name, since }) => since !== null || !holdsForPrint(name))
    .map(({ name, ...row }) => ({ ...row, registered: displayName(name) }));
}

/** Whether the name that somebody last asked for was sent back, and nothing was asked since. */
export async function wasSentBack(manager: EntityManager, personId: string): Promise<string | null> {
  const [last] = await manager.query<{ name: string | null; state: string }[]>(
    `SELECT name, state FROM print_name_change WHERE person_id = $1 ORDER BY sequence DESC LIMIT 1`,
    [personId],
  );
  return last?.state === 'sent-back' ? last.name : null;
}
