import type { EntityManager } from 'typeorm';
import { NO_STANDING, type Standing } from './standing/standing-facts.rules.js';
import { isRecognisedOn, type SupervisionObstacle, supervisionObstacles } from './standing/standing.rules.js';
import { standingsOf } from './standing/standings.queries.js';

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
 * What each of some people lacked on the day that is asked about, by the facts that stand now (S2, S5, T1): empty when they
 * had the quality. A person without standing as a leader lacks all of it. One statement, however many are asked.
 *
 * @returns in the order of what was asked
 */
export async function missingQualities(
  manager: EntityManager,
  asked: readonly AskedQuality[],
): Promise<MissingQuality[][]> {
  const standings = await standingsOf(
    manager,
    asked.map(({ personId }) => personId),
  );
  return asked.map((one) => lacking(standings.get(one.personId) ?? NO_STANDING, one));
}

/** What somebody lacked on a day by their facts: empty when they had the quality. */
export function lacking(standing: Standing, { on, must }: Omit<AskedQuality, 'personId'>): MissingQuality[] {
  if (must === 'supervisor') return supervisionObstacles(standing, on);
  return isRecognisedOn(standing, on) ? [] : ['recognition'];
}
