import type { Temporal } from '@js-temporal/polyfill';
import { DomainError } from '../platform/errors/domain-error.rules.js';
import type { Claim } from './claim.entity.js';
import type { MissingQuality } from '../people/qualifications.queries.js';
import { dayKey, DAY_LIMIT_MINUTES } from './claim.rules.js';

/** H11: how long a signer may undo a signature that they gave in the inbox. */
export const UNDO_WITHIN_MINUTES = 10;

/** From when on a signature is young enough to be undone (H11). */
export function undoSince(now: Temporal.Instant): string {
  return now.subtract({ minutes: UNDO_WITHIN_MINUTES }).toString();
}

/** The reason that such a counter-entry bears (H11). It is a word for the ledger: pages show none instead. */
export const UNDONE = 'undone';

/** The outcome of one claim in a sign-off. Signing twice is no fault: the first signature counts (H3). */
export type SignOffOutcome =
  | { claimId: string; outcome: 'signed' | 'already-signed' }
  | { claimId: string; outcome: 'refused'; error: DomainError };

/** A claim to sign: in the version that the signer saw, or, by its id alone, in whatever version it is now. */
export type ClaimToSign = string | { claimId: string; version: number };

/** The version in which each claim was seen, or null where that was not told. */
export type SeenClaims = ReadonlyMap<string, number | null>;

/** A claim that is named twice stands here once, so that it is signed once (H3). */
export function seenVersions(toSign: readonly ClaimToSign[]): SeenClaims {
  return new Map(
    toSign.map((claim) => (typeof claim === 'string' ? [claim, null] : [claim.claimId, claim.version])),
  );
}

/** A claim as signing needs it, with whose it is. */
export type OwnedClaim = Pick<
  Claim,
  | 'id'
  | 'trajectoryId'
  | 'component'
  | 'block'
  | 'item'
  | 'minutes'
  | 'description'
  | 'happenedOn'
  | 'state'
  | 'version'
  | 'askedOf'
  | 'originalSignedOn'
  | 'role'
> & {
  traineeId: string;
  /** whether it says what was handed in (K6) */
  own: boolean;
};

/** Who signs, and what decides whether they may. */
interface Signing {
  signerId: string;
  /** `trajectory|component` of every right that the signer holds today */
  maySign: ReadonlySet<string>;
  /** what the signer lacked on the day of a claim whose kind asks a quality (S2, T1), by claim id */
  lacking: ReadonlyMap<string, readonly MissingQuality[]>;
  /** minutes credited so far, by `dayKey`; what is signed is added */
  credited: Map<string, number>;
}

/** The outcome of each claim when it is signed, in the order in which they were named (H1, H3, H4, H9). */
export function judge(
  seen: SeenClaims,
  claims: ReadonlyMap<string, OwnedClaim>,
  signing: Signing,
): SignOffOutcome[] {
  const { credited } = signing;
  return [...seen].map(([claimId, version]): SignOffOutcome => {
    const claim = claims.get(claimId);
    const error = obstacle(claim, version, signing);
    if (error) return { claimId, outcome: 'refused', error };
    if (claim!.state === 'signed-off') return { claimId, outcome: 'already-signed' };
    credited.set(dayKey(claim!), (credited.get(dayKey(claim!)) ?? 0) + claim!.minutes);
    return { claimId, outcome: 'signed' };
  });
}

/** All of them refused for one reason. @throws the error itself when it is no DomainError: nobody foresaw it */
export function refusals(claimIds: readonly string[], error: unknown): SignOffOutcome[] {
  if (!(error instanceof DomainError)) throw error;
  return claimIds.map((claimId) => ({ claimId, outcome: 'refused', error }));
}

function obstacle(
  claim: OwnedClaim | undefined,
  seenVersion: number | null,
  { signerId, maySign, lacking, credited }: Signing,
): DomainError | null {
  if (!claim) return new DomainError('claim.not-found', {}, 'not-found');
  if (claim.traineeId === signerId) return new DomainError('claim.own', {}, 'not-permitted');
  // A claim that names its signer goes to nobody else: a correction to its first signer (H2), a practice session to its
  // host (T1), a supervision session to its supervisor (S3).
  const asked =
    claim.askedOf === null
      ? maySign.has(`${claim.trajectoryId}|${claim.component}`)
      : claim.askedOf === signerId;
  if (!asked) return new DomainError('claim.not-found', {}, 'not-found');
  if (claim.state === 'signed-off') return null;
  if (claim.state !== 'submitted')
    return new DomainError('claim.not-waiting', { state: claim.state }, 'conflict');
  if (seenVersion !== null && seenVersion !== claim.version)
    return new DomainError('claim.changed', { state: claim.state }, 'conflict');
  if (!claim.own) return new DomainError('claim.foreign', {}, 'conflict');
  const [lacked] = lacking.get(claim.id) ?? [];
  if (lacked)
    return new DomainError(
      'claim.signer-lacks',
      { quality: lacked, date: claim.happenedOn },
      'not-permitted',
    );
  const sofar = credited.get(dayKey(claim)) ?? 0;
  if (sofar + claim.minutes > DAY_LIMIT_MINUTES) {
    return new DomainError('claim.day-full', { date: claim.happenedOn, left: DAY_LIMIT_MINUTES - sofar });
  }
  return null;
}
