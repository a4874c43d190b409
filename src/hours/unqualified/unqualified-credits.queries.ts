import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import { TRAJECTORIES } from '../../enrolment/trajectories/trajectories.queries.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { PEOPLE } from '../../people/people.queries.js';
import { type MissingQuality, missingQualities } from '../../people/qualifications.queries.js';
import { DOUBTED_LEADERS } from '../../people/standing/standings.queries.js';
import { activityKinds, kindOf } from '../kinds/activity-kinds.rules.js';

/** A credit that counts, and whose signer lacks by now what they needed on the day of the session (S7). */
export interface UnqualifiedCredit {
  creditId: string;
  claimId: string;
  trajectoryId: string;
  traineeId: string;
  trainee: string;
  signerId: string;
  signer: string;
  component: ComponentKey;
  minutes: number;
  /** the day of the session */
  on: string;
  lacks: MissingQuality[];
}

type Row = Omit<UnqualifiedCredit, 'lacks' | 'trainee' | 'signer'> & {
  trainee: NameParts;
  signer: NameParts;
};

/**
 * The credits whose signer no longer qualifies on the session's date: practice by recognition, supervision by S2. They
 * qualified when it was signed, so only those are looked at of whose signer a fact was withdrawn since, or whose
 * recognition was interrupted. What the board let stand is left out.
 */
export async function unqualifiedCredits(manager: EntityManager): Promise<UnqualifiedCredit[]> {
  const kinds = activityKinds()
    .filter(({ signerMust }) => signerMust)
    .map(({ key }) => key);
  const rows = await manager.query<Row[]>(
    `SELECT e.id AS "creditId", e.claim_id AS "claimId", e.trajectory_id AS "trajectoryId",
            t.person_id AS "traineeId", p.name AS trainee, e.signed_by AS "signerId", s.name AS signer,
            e.component, e.minutes, e.happened_on AS "on"
       FROM ledger_entry e JOIN ${TRAJECTORIES} t ON t.id = e.trajectory_id
       JOIN ${PEOPLE} p ON p.id = t.person_id JOIN ${PEOPLE} s ON s.id = e.signed_by
      WHERE e.signed_by IN (${DOUBTED_LEADERS}) AND e.component = ANY($1) AND e.reverses IS NULL
        AND e.decision_id IS NULL AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses = e.id)
        AND NOT EXISTS (SELECT FROM credit_let_stand l WHERE l.credit_id = e.id)
      ORDER BY s.sort_name, s.id, e.happened_on, e.id`,
    [kinds],
  );
  const lacks = await missingQualities(
    manager,
    rows.map(({ signerId: personId, component, on }) => ({
      ...{ personId, on },
      must: kindOf(component).signerMust!,
    })),
  );
  return rows
    .map(({ trainee, signer, ...row }, index) => ({
      ...row,
      trainee: displayName(trainee),
      signer: displayName(signer),
      lacks: lacks[index]!,
    }))
    .filter((credit) => credit.lacks.length > 0);
}

/** What the board let stand, the latest first. */
export async function creditsLetStand(manager: EntityManager, limit: number): Promise<LetStand[]> {
  const rows = await manager.query<
    (Omit<LetStand, 'trainee' | 'signer'> & Record<'trainee' | 'signer', NameParts>)[]
  >(
    `SELECT e.happened_on AS "on", e.component, p.name AS trainee, s.name AS signer, l.reason,
            l.decided_at AS "decidedAt"
       FROM credit_let_stand l JOIN ledger_entry e ON e.id = l.credit_id
       JOIN ${TRAJECTORIES} t ON t.id = e.trajectory_id
       JOIN ${PEOPLE} p ON p.id = t.person_id JOIN ${PEOPLE} s ON s.id = e.signed_by
      ORDER BY l.decided_at DESC, l.credit_id LIMIT $1`,
    [limit],
  );
  return rows.map((row) => ({ ...row, trainee: displayName(row.trainee), signer: displayName(row.signer) }));
}

/** A credit that the board let stand, and why. */
export interface LetStand {
  on: string;
  component: ComponentKey;
  trainee: string;
  signer: string;
  reason: string;
  decidedAt: Date;
}
