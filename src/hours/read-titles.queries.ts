import type { EntityManager } from 'typeorm';
import { isOwn, type Judged } from '../platform/database/line-codes.service.js';
import { macsOf } from '../platform/documents/bound-macs.service.js';
import { CLAIM_LINES, type ClaimLine, JUDGED_CLAIM } from './claim-lines.queries.js';
import { kindsWithTitles } from './kinds/activity-kinds.rules.js';
import type { LedgerLine } from './progress.rules.js';

/** A line of the ledger, as far as its title is looked up by. */
type TitledLine = LedgerLine & { trajectoryId: string; claimId: string };

/**
 * The lines; one about a work that stands on no list also has its title, as the claim said when somebody signed it (P9). A
 * claim whose code does not fit says nothing, so that nobody can put an accepted title into it afterwards (K6).
 */
export async function withTitles<T extends TitledLine>(
  manager: EntityManager,
  lines: readonly T[],
  trajectoryIds: readonly string[],
): Promise<T[]> {
  if (trajectoryIds.length === 0) return [...lines];
  const titles = await acceptedTitles(manager, trajectoryIds);
  return lines.map((line) => {
    const title = titles.get(line.claimId);
    return title === undefined ? line : { ...line, title };
  });
}

/** By claim, the title that its signer accepted. */
async function acceptedTitles(
  manager: EntityManager,
  trajectoryIds: readonly string[],
): Promise<Map<string, string>> {
  const claims = await manager.query<Judged<ClaimLine>[]>(
    `SELECT ${JUDGED_CLAIM} FROM claim c
      WHERE c.trajectory_id = ANY($1) AND c.item IS NULL AND c.component = ANY($2)
        AND c.state IN ('signed-off', 'corrected')`,
    [trajectoryIds, kindsWithTitles()],
  );
  const signed = claims.filter((claim) => saysWhatWasSigned(manager, claim));
  return new Map(signed.map(({ id, description }) => [id, description]));
}

/** Signing and correcting are steps that change nothing of what it says; the code is over the version before them. */
function saysWhatWasSigned(manager: EntityManager, claim: Judged<ClaimLine>): boolean {
  const macs = macsOf(manager);
  const versions = [claim.version, claim.version - 1, claim.version - 2];
  return versions.some((version) => isOwn(macs, CLAIM_LINES, { ...claim, state: 'submitted', version }));
}
