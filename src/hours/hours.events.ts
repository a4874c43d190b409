import type { Actor } from '../platform/audit/actor.js';
import { EventType } from '../platform/events/events.js';

/** The credits, or the requirements, of trajectories changed; their progress is up to date and their rows locked. */
export const ProgressChanged = new EventType<{ trajectoryIds: string[]; corrected: boolean; actor: Actor }>(
  'ProgressChanged',
);

/** A signer wants to take a signature back; a subscriber that objects throws a DomainError (H2). */
export const SignatureTakingBack = new EventType<{ trajectoryId: string; claimId: string }>(
  'SignatureTakingBack',
);
