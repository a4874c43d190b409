import { Temporal } from '@js-temporal/polyfill';
import type { EntityManager } from 'typeorm';
import { displayName, type NameParts } from '../people/names.rules.js';
import { kindsLeftToSupervisors } from './kinds/activity-kinds.rules.js';
import { TRAJECTORIES } from '../enrolment/trajectories/trajectories.queries.js';
import { ownLines } from '../platform/database/line-codes.service.js';
import { type JudgedRight, RIGHT_AS_VALUE, SIGNING_RIGHT_LINES } from './signing-right-lines.queries.js';
import { PEOPLE } from '../people/people.queries.js';
import { ACCOUNTS } from '../platform/auth/accounts.queries.js';

/** What waits longer is told to the secretariat. */
const LONG_WEEKS = 4;

/** What was handed in before this day waits too long. */
export function waitingTooLongBefore(today: string): string {
  return Temporal.PlainDate.from(today).subtract({ weeks: LONG_WEEKS }).toString();
}

/** How much waits for one person's signature. */
export interface WaitingForSigner {
  signerId: string;
  claims: number;
  trainees: number;
}

/** How many claims of some trajectories wait for whichever supervisor is assigned, and so go along to a successor. */
export async function waitingForSupervisors(
  manager: EntityManager,
  trajectoryIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await manager.query<{ id: string; count: number }[]>(
    `SELECT c.trajectory_id AS id, count(*)::integer AS count FROM claim c
      WHERE c.trajectory_id = ANY($1) AND c.component = ANY($2) AND c.state = 'submitted' AND c.asked_of IS NULL
      GROUP BY c.trajectory_id`,
    [trajectoryIds, kindsLeftToSupervisors()],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** What waits too long, for any signer. */
export interface WaitingLong {
  claims: number;
  trainees: number;
  /** of these, how many nobody may sign */
  unasked: number;
}

/** Waiting claims with who may sign them today; as the inbox reads it (hours/inbox.queries.ts), for everybody at once. */
const ASKED = `
  SELECT c.id AS claim_id, c.trajectory_id, r.person_id AS signer_id, c.version, ${RIGHT_AS_VALUE} AS signing_right
    FROM claim c JOIN signing_right r ON r.trajectory_id = c.trajectory_id AND r.component = c.component
   WHERE c.state = 'submitted' AND c.asked_of IS NULL AND r.from_date <= $1 AND (r.to_date IS NULL OR r.to_date >= $1)
  UNION ALL SELECT c.id, c.trajectory_id, c.asked_of, c.version, NULL FROM claim c
   WHERE c.state = 'submitted' AND c.asked_of IS NOT NULL`;

/**
 * The signers with an open account for whom claims wait, and how many. A signer who never had an account is mailed a link
 * to each claim that names them instead (T1). Nobody signs their own hours (H4), nor by a right that the product did not
 * write (K6).
 */
export async function waitingBySigner(manager: EntityManager, today: string): Promise<WaitingForSigner[]> {
  const rows = await manager.query<AskedRow[]>(
    `SELECT a.signer_id AS "signerId", a.claim_id AS "claimId", t.person_id AS "traineeId", a.signing_right AS "right"
       FROM (${ASKED}) a JOIN ${TRAJECTORIES} t ON t.id = a.trajectory_id
      WHERE t.person_id <> a.signer_id AND EXISTS (
        SELECT FROM ${ACCOUNTS} o WHERE o.person_id = a.signer_id AND o.disabled_at IS NULL)
      ORDER BY a.signer_id`,
    [today],
  );
  const waiting = new Map<string, { claims: Set<string>; trainees: Set<string> }>();
  for (const { signerId, claimId, traineeId, right } of rows) {
    if (right && ownLines(manager, SIGNING_RIGHT_LINES, [right]).length === 0) continue;
    const own = waiting.get(signerId) ?? { claims: new Set(), trainees: new Set() };
    own.claims.add(claimId);
    own.trainees.add(traineeId);
    waiting.set(signerId, own);
  }
  return [...waiting].map(([signerId, { claims, trainees }]) => ({
    signerId,
    claims: claims.size,
    trainees: trainees.size,
  }));
}

/** One waiting claim of one signer; `right`: null for one that goes to them alone. */
interface AskedRow {
  signerId: string;
  claimId: string;
  traineeId: string;
  right: JudgedRight | null;
}

/** What was handed in before a day and still waits. */
export async function waitingSince(
  manager: EntityManager,
  today: string,
  before: string,
): Promise<WaitingLong> {
  const [row] = await manager.query<[WaitingLong]>(
    `SELECT count(*)::integer AS claims, count(DISTINCT t.person_id)::integer AS trainees,
            count(*) FILTER (WHERE NOT EXISTS (
              SELECT FROM (${ASKED}) a WHERE a.claim_id = c.id AND a.signer_id <> t.person_id))::integer AS unasked
       FROM claim c JOIN ${TRAJECTORIES} t ON t.id = c.trajectory_id
       JOIN claim_transition s ON s.claim_id = c.id AND s.version = c.version
      WHERE c.state = 'submitted' AND s.at::date < $2`,
    [today, before],
  );
  return row;
}

/** Who keeps others waiting, and how long. */
export interface LongWaitingSigner {
  signerId: string;
  name: string;
  claims: number;
  trainees: number;
  /** the day on which the oldest was handed in */
  since: string;
}

/** The signers for whom something has waited since before a day, those who keep the most waiting first. */
export async function longWaitingBySigner(
  manager: EntityManager,
  today: string,
  before: string,
): Promise<LongWaitingSigner[]> {
  const rows = await manager.query<(Omit<LongWaitingSigner, 'name'> & { name: NameParts })[]>(
    `SELECT w.*, p.name
       FROM (SELECT a.signer_id AS "signerId", count(DISTINCT a.claim_id)::integer AS claims,
                    count(DISTINCT t.person_id)::integer AS trainees,
                    min(s.at AT TIME ZONE 'Europe/Amsterdam')::date AS since
               FROM (${ASKED}) a JOIN ${TRAJECTORIES} t ON t.id = a.trajectory_id
               JOIN claim_transition s ON s.claim_id = a.claim_id AND s.version = a.version
              WHERE t.person_id <> a.signer_id AND s.at::date < $2 GROUP BY a.signer_id) w
       JOIN ${PEOPLE} p ON p.id = w."signerId" ORDER BY w.claims DESC, w."signerId"`,
    [today, before],
  );
  return rows.map(({ name, ...row }) => ({ ...row, name: displayName(name) }));
}
