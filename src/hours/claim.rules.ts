import { createHash } from 'node:crypto';
import { normaliseTitle } from '../platform/text/normalise-title.rules.js';
import type { ComponentKey } from '../curriculum/curriculum.rules.js';

/** What can become of a claim (H1, H2). */
export type ClaimState = 'submitted' | 'signed-off' | 'returned' | 'withdrawn' | 'corrected';

/** What may follow what. `corrected` and `withdrawn` are ends: a claim that reached them is never revived (D4). */
export const CLAIM_TRANSITIONS: Readonly<Record<ClaimState, readonly ClaimState[]>> = {
  submitted: ['submitted', 'signed-off', 'returned', 'withdrawn'],
  returned: ['submitted', 'withdrawn'],
  'signed-off': ['corrected'],
  corrected: [],
  withdrawn: [],
};

/** Whether a claim may go from one state to another. */
export function mayBecome(from: ClaimState, to: ClaimState): boolean {
  return CLAIM_TRANSITIONS[from].includes(to);
}

/** Whether its trainee may still amend it: it waits, or it came back. */
export function mayAmend(state: ClaimState): boolean {
  return mayBecome(state, 'submitted');
}

/**
 * Whether a claim is the right amount of a corrected credit, which goes to its first signer and keeps the date of that
 * signature (H2). One whose signature was taken back, or undone (H11), is none.
 */
export function isCorrection({ originalSignedOn }: { originalSignedOn: string | null }): boolean {
  return originalSignedOn !== null;
}

/** H9: at most 16 hours of credit on one calendar day for one trainee, in minutes. */
export const DAY_LIMIT_MINUTES = 960;

/** What somebody did in a session of a running group (T2). */
export const SESSION_ROLES = ['taking-part', 'co-leading', 'leading-under-guidance'] as const;
export type SessionRole = (typeof SESSION_ROLES)[number];

/** What a claim says was done. */
export interface Activity {
  component: ComponentKey;
  block: number | null;
  happenedOn: string;
  minutes: number;
  description: string;
  /**
   * null for a kind that knows no roles, and for what an import brought, which is `taking-part` (T1); left out where a claim
   * is amended or corrected: the one that it has stays
   */
  role?: SessionRole | null;
}

/**
 * What makes two rows the same for one trainee (D4): component, date, minutes, block, and the description compared as
 * titles are.
 */
export function identityOf({ component, block, happenedOn, minutes, description }: Activity): string {
  const text = [component, happenedOn, minutes, block ?? '', normaliseTitle(description)].join('|');
  // Hashed, since a description may be longer than an index holds.
  return createHash('sha256').update(text).digest('base64url');
}

/** One day of one trajectory, on which 16 hours may be credited (H9). */
export function dayKey({ trajectoryId, happenedOn }: { trajectoryId: string; happenedOn: string }): string {
  return `${trajectoryId}|${happenedOn}`;
}
