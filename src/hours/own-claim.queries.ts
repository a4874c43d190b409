import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../curriculum/curriculum.rules.js';
import { personIn } from '../people/name-columns.queries.js';
import { displayName, type NameParts } from '../people/names.rules.js';
import { ASSOCIATION_TIME_ZONE } from '../association.js';
import { ACCOUNTS } from '../platform/auth/accounts.queries.js';
import { localDay } from '../platform/database/local-day.queries.js';
import type { SigningMeans } from './ledger.rules.js';
import type { ClaimState, SessionRole } from './claim.rules.js';
import { UNDONE } from './sign-off.rules.js';
import { TRAJECTORIES } from '../enrolment/trajectories/trajectories.queries.js';
import { PEOPLE } from '../people/people.queries.js';

/** One claim as its trainee sees it, with its history. */
export interface OwnClaim {
  id: string;
  version: number;
  state: ClaimState;
  trajectoryId: string;
  programmeVersionId: string;
  /** key of a title on the reading list, else null (H7) */
  item: string | null;
  description: string;
  happenedOn: string;
  minutes: number;
  /** for a kind that knows roles (T2) */
  role: SessionRole | null;
  /** name of the one person asked to sign, if it is not left to those who hold the right */
  askedOf: string | null;
  /** that person's id */
  askedOfId: string | null;
  /** it waits for somebody without an account, who signs by a mailed link; else null */
  byLink: MailedSigning | null;
  steps: ClaimStep[];
}

/** How somebody without an account is asked to sign. */
export interface MailedSigning {
  /** the day of the latest link; null when none was sent yet */
  mailedOn: string | null;
  /** whether there is an address to mail to */
  hasAddress: boolean;
}

/** One step in the life of a claim. */
export interface ClaimStep {
  state: ClaimState;
  version: number;
  /** calendar date in the association's time zone */
  on: string;
  /** name of the person who did it; null when it was an import or a command */
  by: string | null;
  /** how they signed, when that was not in the portal; else null */
  signedThrough: SigningMeans | null;
  reason: string | null;
}

/** One of the claims of a component, as a list of a trainee's own shows it. */
export type ListedClaim = Pick<
  OwnClaim,
  'id' | 'state' | 'item' | 'description' | 'happenedOn' | 'minutes'
> & {
  /** whether an import brought its signature (D9) */
  takenOver: boolean;
};

/** The claims of one component of a trajectory, the last done first. */
export function claimsOf(
  manager: EntityManager,
  trajectoryId: string,
  component: ComponentKey,
): Promise<ListedClaim[]> {
  return manager.query<ListedClaim[]>(
    `SELECT id, state, item, description, happened_on AS "happenedOn", minutes,
            EXISTS (SELECT FROM ledger_entry e WHERE e.claim_id = claim.id AND e.reverses IS NULL
                       AND e.recorded_by LIKE 'import:%') AS "takenOver"
       FROM claim WHERE trajectory_id = $1 AND component = $2 ORDER BY happened_on DESC, created_at DESC, id`,
    [trajectoryId, component],
  );
}

/** SQL for the {@link MailedSigning} of a claim `c` that waits for a person `p`; null when they have an account. */
const BY_LINK = `
  CASE WHEN c.state = 'submitted' AND p.id IS NOT NULL
        AND NOT EXISTS (SELECT FROM ${ACCOUNTS} a WHERE a.person_id = p.id)
    THEN jsonb_build_object('hasAddress', p.email <> '', 'mailedOn', (
      SELECT ${localDay('max(l.made_at)')} FROM signing_link l WHERE l.claim_id = c.id)) END`;

/** A claim of this component of this person's own, or undefined: another's is not there. */
export async function ownClaim(
  manager: EntityManager,
  id: string,
  personId: string,
  component: ComponentKey,
): Promise<OwnClaim | undefined> {
  const [row] = await manager.query<(Omit<OwnClaim, 'askedOf' | 'steps'> & { askedOf: NameParts | null })[]>(
    `SELECT c.id, c.version, c.state, c.trajectory_id AS "trajectoryId", c.item, c.description, c.minutes, c.role,
            c.happened_on AS "happenedOn", t.programme_version_id AS "programmeVersionId",
            c.asked_of AS "askedOfId", p.name AS "askedOf",
            ${BY_LINK} AS "byLink"
       FROM claim c JOIN ${TRAJECTORIES} t ON t.id = c.trajectory_id LEFT JOIN ${PEOPLE} p ON p.id = c.asked_of
      WHERE c.id = $1 AND t.person_id = $2 AND c.component = $3`,
    [id, personId, component],
  );
  if (!row) return undefined;
  return { ...row, askedOf: row.askedOf && displayName(row.askedOf), steps: await stepsOf(manager, id) };
}

async function stepsOf(manager: EntityManager, claimId: string): Promise<ClaimStep[]> {
  const rows = await manager.query<(Omit<ClaimStep, 'by'> & { by: NameParts | null })[]>(
    `SELECT s.state, s.version, (s.at AT TIME ZONE '${ASSOCIATION_TIME_ZONE}')::date AS on,
            NULLIF(s.reason, '${UNDONE}') AS reason,
            p.name AS by, e.signed_through AS "signedThrough"
       FROM claim_transition s LEFT JOIN ${PEOPLE} p ON p.id = ${personIn('s.by')}
       LEFT JOIN ledger_entry e ON e.claim_id = s.claim_id AND e.reverses IS NULL AND s.state = 'signed-off'
      WHERE s.claim_id = $1 ORDER BY s.version`,
    [claimId],
  );
  return rows.map(({ by, ...step }) => ({ ...step, by: by && displayName(by) }));
}
