import type { EntityManager } from 'typeorm';
import { TRAJECTORIES } from '../../enrolment/trajectories/trajectories.queries.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { PEOPLE } from '../../people/people.queries.js';
import { ACCOUNTS } from '../../platform/auth/accounts.queries.js';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import { ADDRESS_LINES, type AddressLine, JUDGED_ADDRESS } from '../../people/address-lines.queries.js';
import type { CodedTable, Judged } from '../../platform/database/line-codes.service.js';
import type { ClaimState } from '../claim.rules.js';
import { JUDGED_SIGNING_LINK, type SigningLinkLine } from './signing-link-lines.queries.js';
import type { AccountState } from './signing-link.rules.js';

/** SQL for whether a person can sign in, as {@link AccountState}. @param person an expression */
function accountState(person: string): string {
  return `coalesce((SELECT CASE WHEN a.disabled_at IS NULL THEN 'open' ELSE 'closed' END FROM ${ACCOUNTS} a
    WHERE a.person_id = ${person}), 'none')`;
}

/** A link with the claim that it leads to, and its signer as they are now. */
export interface FoundLink {
  line: Judged<SigningLinkLine>;
  state: ClaimState;
  claimVersion: number;
  askedOf: string | null;
  email: string;
  account: AccountState;
}

/** The link with this hash, or undefined. */
export async function findLink(manager: EntityManager, tokenHash: string): Promise<FoundLink | undefined> {
  const [row] = await manager.query<(Judged<SigningLinkLine> & Omit<FoundLink, 'line'>)[]>(
    `SELECT ${JUDGED_SIGNING_LINK}, c.state, c.version AS "claimVersion", c.asked_of AS "askedOf", p.email,
            ${accountState('p.id')} AS account
       FROM signing_link l JOIN claim c ON c.id = l.claim_id JOIN ${PEOPLE} p ON p.id = l.signer_id
      WHERE l.token_hash = $1`,
    [tokenHash],
  );
  if (!row) return undefined;
  const { state, claimVersion, askedOf, email, account, ...line } = row;
  return { line, state, claimVersion, askedOf, email, account };
}

/** A claim that waits for one person, and how they can sign it. */
export interface AskedClaim {
  id: string;
  version: number;
  component: ComponentKey;
  traineeId: string;
  trainee: string;
  signerId: string;
  signer: string;
  account: AccountState;
  hasAddress: boolean;
  /** how many links of it were mailed since the moment that was asked about, and ever */
  lately: number;
  links: number;
}

type AskedRow = Omit<AskedClaim, 'trainee' | 'signer'> & Record<'trainee' | 'signer', NameParts>;

/** A claim that waits for one person, or undefined when it does not. @param since links from then on are counted as lately */
export async function askedClaim(
  manager: EntityManager,
  claimId: string,
  since: Date,
): Promise<AskedClaim | undefined> {
  const [row] = await manager.query<AskedRow[]>(
    `SELECT c.id, c.version, c.component, t.person_id AS "traineeId", p.name AS trainee, s.id AS "signerId",
            s.name AS signer, ${accountState('s.id')} AS account, s.email <> '' AS "hasAddress", l.links, l.lately
       FROM claim c JOIN ${TRAJECTORIES} t ON t.id = c.trajectory_id JOIN ${PEOPLE} p ON p.id = t.person_id
       JOIN ${PEOPLE} s ON s.id = c.asked_of
      CROSS JOIN LATERAL (
        SELECT count(*)::integer AS links, (count(*) FILTER (WHERE l.made_at > $2))::integer AS lately
          FROM signing_link l WHERE l.claim_id = c.id) l
      WHERE c.id = $1 AND c.state = 'submitted'`,
    [claimId, since],
  );
  return row && { ...row, trainee: displayName(row.trainee), signer: displayName(row.signer) };
}

/** The codes of addresses to which a link goes: of those who are asked to sign and have no account. */
export const ASKED_ADDRESSES: CodedTable<AddressLine> = {
  ...ADDRESS_LINES,
  select: `SELECT p.id::text AS key, ${JUDGED_ADDRESS} FROM ${PEOPLE} p
    WHERE p.id IN (SELECT c.asked_of FROM claim c WHERE c.state = 'submitted')
      AND p.email <> '' AND ${accountState('p.id')} = 'none'`,
};

/** The claims that wait for somebody who signs by a mailed link, and of which none was mailed since a moment. */
export function claimsToRemindOf(
  manager: EntityManager,
  since: Date,
): Promise<{ claimId: string; signerId: string }[]> {
  return manager.query(
    `SELECT c.id AS "claimId", p.id AS "signerId"
       FROM claim c JOIN ${TRAJECTORIES} t ON t.id = c.trajectory_id JOIN ${PEOPLE} p ON p.id = c.asked_of
      WHERE c.state = 'submitted' AND p.id <> t.person_id AND p.email <> '' AND ${accountState('p.id')} = 'none'
        AND NOT EXISTS (SELECT FROM signing_link l WHERE l.claim_id = c.id AND l.made_at > $1)
      ORDER BY c.id`,
    [since],
  );
}
