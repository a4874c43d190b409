import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { CLAIMS, STANDING_CREDITS } from '../../hours/hours.queries.js';
import { PEOPLE } from '../../people/people.queries.js';

/** One activity of a portfolio: signed off, or waiting. */
export interface PortfolioLine {
  /** of the claim */
  id: string;
  component: ComponentKey;
  block: number | null;
  happenedOn: string;
  minutes: number;
  description: string;
  /** who signed it off, or null while it waits */
  signer: string | null;
  /** whether an import brought the signature (D9) */
  takenOver: boolean;
}

/** Every credit that stands, and every claim that waits, in the order in which it was done. */
export async function portfolioLines(manager: EntityManager, trajectoryId: string): Promise<PortfolioLine[]> {
  const rows = await manager.query<(Omit<PortfolioLine, 'signer'> & { signer: NameParts | null })[]>(
    `SELECT c.id, e.component, e.block, e.happened_on AS "happenedOn", e.minutes, c.description,
            p.name AS signer, e.recorded_by LIKE 'import:%' AS "takenOver"
       FROM ${STANDING_CREDITS} e JOIN ${CLAIMS} c ON c.id = e.claim_id JOIN ${PEOPLE} p ON p.id = e.signed_by
      WHERE e.trajectory_id = $1
     UNION ALL
     SELECT c.id, c.component, c.block, c.happened_on, c.minutes, c.description, NULL, false
       FROM ${CLAIMS} c WHERE c.trajectory_id = $1 AND c.state = 'submitted'
      ORDER BY "happenedOn", id`,
    [trajectoryId],
  );
  return rows.map(({ signer, ...line }) => ({ ...line, signer: signer && displayName(signer) }));
}
