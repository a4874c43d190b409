import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../../curriculum/curriculum.types.js';
import { nameColumns } from '../../people/name-columns.js';
import { displayName, type NameParts } from '../../people/names.rules.js';

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
}

/** Every credit that stands, and every claim that waits, in the order in which it was done. */
export async function portfolioLines(manager: EntityManager, trajectoryId: string): Promise<PortfolioLine[]> {
  const rows = await manager.query<(Omit<PortfolioLine, 'signer'> & { signer: NameParts | null })[]>(
    `SELECT c.id, e.component, e.block, e.happened_on AS "happenedOn", e.minutes, c.description,
            ${nameColumns('p')} AS signer
       FROM ledger_entry e JOIN claim c ON c.id = e.claim_id JOIN person p ON p.id = e.signed_by
      WHERE e.trajectory_id = $1 AND e.reverses IS NULL
        AND NOT EXISTS (SELECT FROM ledger_entry x WHERE x.reverses = e.id)
     UNION ALL
     SELECT c.id, c.component, c.block, c.happened_on, c.minutes, c.description, NULL
       FROM claim c WHERE c.trajectory_id = $1 AND c.state = 'submitted'
      ORDER BY "happenedOn", id`,
    [trajectoryId],
  );
  return rows.map(({ signer, ...line }) => ({ ...line, signer: signer && displayName(signer) }));
}
