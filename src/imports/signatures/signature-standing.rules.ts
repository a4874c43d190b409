/** What the board makes of a signature that somebody objects to (S7). */
export type ObjectionOutcome = 'stands' | 'reversed';

/**
 * How a signature stands that an import brought: nobody objects; the signer objects and the board has to decide; the board
 * lets it stand; the board had it reversed; or a correction, or taking the import back, reversed it.
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

/**
 * How a signature stands. A reversal by the board goes before any other, and one that the board let stand may be reversed
 * later.
 */
export function standingOf({ objected, outcome, reversed }: SignatureFacts): SignatureStanding {
  if (outcome === 'reversed') return 'reversed';
  if (reversed) return 'gone';
  if (outcome === 'stands') return 'stands';
  return objected ? 'objected' : 'unopposed';
}

/** As many signatures as a page shows, and as one form names. */
export const SIGNATURES_SHOWN = 200;
