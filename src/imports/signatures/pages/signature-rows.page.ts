import { type ClaimWords, claimWords } from '../../../hours/view/claim-summary.page.js';
import type { Text } from '../../../platform/web/page-answer.rules.js';
import type { BroughtSignature } from '../notices.queries.js';
import type { SignatureStanding } from '../signature-standing.rules.js';

/** Signatures that an import brought, by trainee, some of them to be chosen. */
export interface SignatureGroup {
  id: string;
  trainee: string;
  size: number;
  rows: SignatureRow[];
}

interface SignatureRow extends ClaimWords {
  claimId: string;
  trainee: string;
  happenedOn: string;
  minutes: number;
  signedOn: string;
  /** whether there is a box to choose it by, and whether that is ticked */
  choice: { chosen: boolean } | null;
  badge: { tone: string; text: Text } | null;
  /** why the board decided so */
  because: Text | null;
}

const BADGES: Record<SignatureStanding, { tone: string; text: Text } | null> = {
  unopposed: null,
  objected: { tone: 'waiting', text: { key: 'signatures.badge.objected' } },
  stands: { tone: 'signed', text: { key: 'signatures.badge.stands' } },
  reversed: { tone: 'quiet', text: { key: 'signatures.badge.reversed' } },
  gone: { tone: 'quiet', text: { key: 'signatures.badge.gone' } },
};

/**
 * The rows of a page, those of one trainee together.
 *
 * @param mayChoose of which signatures there is a choice
 * @param chosen those that are ticked; null: all that may be chosen
 */
export function signatureGroups(
  signatures: readonly BroughtSignature[],
  mayChoose: (signature: BroughtSignature) => boolean,
  chosen: readonly string[] | null,
): SignatureGroup[] {
  const groups = new Map<string, BroughtSignature[]>();
  for (const signature of signatures)
    groups.set(signature.trajectoryId, [...(groups.get(signature.trajectoryId) ?? []), signature]);
  return [...groups.values()].map((own, index) => ({
    id: `wie-${index + 1}`,
    trainee: own[0]!.trainee,
    size: own.length,
    rows: own.map((signature) => rowOf(signature, mayChoose(signature), chosen)),
  }));
}

function rowOf(
  signature: BroughtSignature,
  mayChoose: boolean,
  chosen: readonly string[] | null,
): SignatureRow {
  const { claimId, trainee, happenedOn, minutes, signedOn, standing, decision } = signature;
  return {
    ...claimWords(signature),
    claimId,
    trainee,
    happenedOn,
    minutes,
    signedOn,
    choice: mayChoose ? { chosen: chosen === null || chosen.includes(claimId) } : null,
    badge: mayChoose ? null : BADGES[standing],
    because: decision && { key: 'signatures.because', params: { reason: decision.reason } },
  };
}
