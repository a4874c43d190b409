/** What the board makes of a signature that somebody objects to (S7). */
export type ObjectionOutcome = 'stands' | 'reversed';

/**
 * How a signature stands that an import brought: nobody objects; the board has to decide; it lets it stand; it had it
 * reversed; or it went another way, by a correction or with its whole import.
 */
export type SignatureStanding = 'unopposed' | 'objected' | ObjectionOutcome | 'gone';

/** What is known of a signature. */
export interface SignatureFacts {
  /** whether somebody objects */
  objected: boolean;
  /** what the board decided, if it did */
  outcome: ObjectionOutcome | null;
  /** whether a counter-entry has reversed the credit */
  reversed: boolean;
}

/** How a signature stands. What the board had reversed goes before what went by itself; what was let stand may go later. */
export function standingOf({ objected, outcome, reversed }: SignatureFacts): SignatureStanding {
  if (outcome === 'reversed') return 'reversed';
  if (reversed) return 'gone';
  if (outcome === 'stands') return 'stands';
  return objected ? 'objected' : 'unopposed';
}

/** As many signatures as a page shows, and as one form names. */
export const SIGNATURES_SHOWN = 200;
