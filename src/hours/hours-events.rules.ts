import type { Actor } from '../platform/audit/actor.rules.js';
import { EventType } from '../platform/events/event-dispatcher.service.js';
import type { TrajectoryProgress } from './progress.rules.js';

/**
 * The credits, or the requirements, of trajectories changed; `progress` is theirs as it is stored now, and their rows are
 * locked. Judging the codes of whole ledgers (K6) is work, so subscribers take it from here.
 */
export const ProgressChanged = new EventType<{
  progress: readonly TrajectoryProgress[];
  corrected: boolean;
  actor: Actor;
}>('ProgressChanged');

/** A signer wants to take a signature back; a subscriber that objects throws a DomainError (H2). */
export const SignatureTakingBack = new EventType<{ trajectoryId: string; claimId: string }>(
  'SignatureTakingBack',
);

/** Somebody corrected a credit: the secretariat or the board, or the signer of an attendance list or a session (H2). */
export const CreditCorrected = new EventType<{
  claimId: string;
  traineeId: string;
  signerId: string;
  actor: Actor;
}>('CreditCorrected');

/**
 * A signer sent a claim back to the trainee, with a reason that stands in the claim's history (H1); `takenBack`: by taking
 * back the signature that it had (H2).
 */
export const ClaimReturned = new EventType<{
  claimId: string;
  traineeId: string;
  takenBack: boolean;
  actor: Actor;
}>('ClaimReturned');

/**
 * A claim waits for the one signer whom it names (H2, T1): it was handed in, says something else now, or holds the right
 * amount of what they signed.
 */
export const SignatureAsked = new EventType<{ claimId: string; signerId: string }>('SignatureAsked');
