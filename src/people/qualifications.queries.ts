import type { EntityManager } from 'typeorm';
import {
  isRecognisedOn,
  type LeaderStanding,
  type SupervisionObstacle,
  supervisionObstacles,
} from './standing.rules.js';

/** `supervisor`: may supervise by S2; `recognised`: holds a recognition as leader (T1). */
export type SignerQuality = 'supervisor' | 'recognised';

/** What somebody lacked on a day: a condition of S2, or the recognition that T1 asks. */
export type MissingQuality = SupervisionObstacle | 'recognition';

/** A quality that somebody must have had on one day: the day of the session, never that of the signature. */
export interface AskedQuality {
  personId: string;
  /** `YYYY-MM-DD` */
  on: string;
  must: SignerQuality;
}

/**
 * What each of some people lacked on the day that is asked about, by what is known of them now (S2, T1): empty when they
 * had the quality. Somebody who is no leader lacks all of it. One statement, however many are asked.
 *
 * @returns in the order of what was asked
 */
export async function missingQualities(
  manager: EntityManager,
  asked: readonly AskedQuality[],
): Promise<MissingQuality[][]> {
  if (asked.length === 0) return [];
  const rows = await manager.query<(LeaderStanding & { personId: string })[]>(
    `SELECT person_id AS "personId", leader_since AS "leaderSince", last_active_on AS "lastActiveOn",
            ordinary_member AS "ordinaryMember", recognised_until AS "recognisedUntil",
            intervision_years AS "intervisionYears"
       FROM leader_standing WHERE person_id = ANY($1)`,
    [[...new Set(asked.map(({ personId }) => personId))]],
  );
  const standings = new Map(rows.map((row) => [row.personId, row]));
  return asked.map((one) => missing(standings.get(one.personId), one));
}

function missing(standing: LeaderStanding | undefined, { on, must }: AskedQuality): MissingQuality[] {
  if (must === 'recognised') return standing && isRecognisedOn(standing, on) ? [] : ['recognition'];
  return standing
    ? supervisionObstacles(standing, on)
    : ['experience', 'activity', 'education', 'membership'];
}
