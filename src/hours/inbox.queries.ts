import type { EntityManager } from 'typeorm';
import type { ComponentKey, ProgrammeKey } from '../curriculum/curriculum.rules.js';
import { displayName, type NameParts } from '../people/names.rules.js';
import type { ClaimState, SessionRole } from './claim.rules.js';
import { HAS_EQUAL } from './handing-in-findings.queries.js';
import { TRAJECTORIES } from '../enrolment/trajectories/trajectories.queries.js';
import { ownLines } from '../platform/database/line-codes.service.js';
import {
  DEPUTY,
  type JudgedRight,
  RIGHT_AS_VALUE,
  SIGNING_RIGHT_LINES,
} from './signing-right-lines.queries.js';
import { PEOPLE } from '../people/people.queries.js';
import { UNDONE } from './sign-off.rules.js';

/** A claim as its signer sees it. */
export interface ClaimForSigner {
  id: string;
  /** the version to sign: forms carry it along */
  version: number;
  state: ClaimState;
  trajectoryId: string;
  programme: ProgrammeKey;
  /** name of the trainee */
  trainee: string;
  component: ComponentKey;
  block: number | null;
  /** key of the title on the reading list, else null */
  item: string | null;
  description: string;
  minutes: number;
  happenedOn: string;
  /** for a kind that knows roles (T2) */
  role: SessionRole | null;
  /** whether the trainee has another one that says the same (L1) */
  hasEqual: boolean;
  /** whether the reader is asked only because they stand in for the supervisor (S1) */
  asDeputy: boolean;
  /** what the reader signed earlier and that this claim takes the place of (H2), else null */
  corrects: { minutes: number; happenedOn: string; reason: string } | null;
}

/** A return of a claim to the trainee, and the reason that was given. */
export interface EarlierReturn {
  at: Date;
  reason: string;
  /** whether the reader gave it; else somebody who signed here before */
  own: boolean;
}

/**
 * The claims that somebody is asked to sign: those that name them (H2, T1, S3), and those that name nobody where they hold
 * the right today. It gives these rights too, since one that the product did not write opens nothing (K6). Two halves, so
 * that an index finds each.
 */
function asked(state: string): string {
  return `
    SELECT c.id, jsonb_agg(${RIGHT_AS_VALUE}) AS rights FROM signing_right r
      JOIN claim c ON c.trajectory_id = r.trajectory_id AND c.component = r.component AND c.asked_of IS NULL
     WHERE r.person_id = $1 AND r.from_date <= $2 AND (r.to_date IS NULL OR r.to_date >= $2) AND ${state}
     GROUP BY c.id
    UNION ALL SELECT c.id, NULL FROM claim c WHERE c.asked_of = $1 AND ${state}`;
}

const COLUMNS = `c.id, c.version, c.state, c.trajectory_id AS "trajectoryId", t.programme, c.component, c.block,
  c.item, c.description, c.minutes, c.happened_on AS "happenedOn", c.role, ${HAS_EQUAL} AS "hasEqual", before.corrects,
  p.name, a.rights`;

const SOURCES = `claim c JOIN ${TRAJECTORIES} t ON t.id = c.trajectory_id JOIN ${PEOPLE} p ON p.id = t.person_id
  LEFT JOIN LATERAL (
    SELECT jsonb_build_object('minutes', e.minutes, 'happenedOn', e.happened_on, 'reason', x.reason) AS corrects
      FROM ledger_entry e JOIN ledger_entry x ON x.reverses = e.id
     WHERE e.claim_id = c.corrects AND e.signed_by = $1 AND x.reason <> '${UNDONE}') before ON true`;

/**
 * Everything that waits for somebody's signature, whatever kind of activity it is: by trainee, then by date. It reads
 * who may sign from `signing_right` and `asked_of` alone.
 *
 * @param today rights hold on the day of signing
 */
export function waitingFor(
  manager: EntityManager,
  signerId: string,
  today: string,
): Promise<ClaimForSigner[]> {
  return readClaims(
    manager,
    `SELECT ${COLUMNS} FROM ${SOURCES}
       JOIN (${asked(`c.state = 'submitted'`)}) a ON a.id = c.id
      WHERE t.person_id <> $1
      ORDER BY coalesce(p.surname, p.full_name), p.call_name, t.id, c.happened_on, c.created_at, c.id`,
    [signerId, today],
  );
}

/** Some claims out of those that somebody is asked to sign, in whatever state they are now; others are left out. */
export function askedAmong(
  manager: EntityManager,
  claimIds: readonly string[],
  signerId: string,
  today: string,
): Promise<ClaimForSigner[]> {
  return readClaims(
    manager,
    `SELECT ${COLUMNS} FROM ${SOURCES}
       JOIN (${asked('c.id = ANY($3)')}) a ON a.id = c.id
      WHERE t.person_id <> $1
      ORDER BY array_position($3, c.id)`,
    [signerId, today, claimIds],
  );
}

/** How often and why a claim came back to the trainee before, oldest first. */
export function earlierReturns(
  manager: EntityManager,
  claimId: string,
  readerId: string,
): Promise<EarlierReturn[]> {
  return manager.query<EarlierReturn[]>(
    `SELECT s.at, s.reason, s.by = 'person:' || $2 AS own FROM claim_transition s
      WHERE s.claim_id = $1 AND s.state = 'returned' ORDER BY s.version`,
    [claimId, readerId],
  );
}

async function readClaims(manager: EntityManager, sql: string, params: unknown[]): Promise<ClaimForSigner[]> {
  const rows = await manager.query<FoundClaim[]>(sql, params);
  return rows.flatMap(({ name, rights, ...claim }) => {
    const own = rights === null ? null : ownLines(manager, SIGNING_RIGHT_LINES, rights);
    if (own?.length === 0) return [];
    const asDeputy = own?.every(({ because }) => because === DEPUTY) ?? false;
    return [{ ...claim, asDeputy, trainee: displayName(name) }];
  });
}

/** `rights`: null for a claim that goes to the reader alone. */
type FoundClaim = Omit<ClaimForSigner, 'trainee' | 'asDeputy'> & {
  name: NameParts;
  rights: JudgedRight[] | null;
};
