/** What can become of a claim (H1, H2). */
export type ClaimState = 'submitted' | 'signed-off' | 'returned' | 'withdrawn' | 'corrected';

/** What may follow what. `corrected` and `withdrawn` are ends: a claim that reached them is never revived (D4). */
export const CLAIM_TRANSITIONS: Readonly<Record<ClaimState, readonly ClaimState[]>> = {
  submitted: ['signed-off', 'returned', 'withdrawn', 'submitted'],
  returned: ['submitted', 'withdrawn'],
  'signed-off': ['corrected'],
  corrected: [],
  withdrawn: [],
};

/** Whether a claim may go from one state to another. */
export function mayBecome(from: ClaimState, to: ClaimState): boolean {
  return CLAIM_TRANSITIONS[from].includes(to);
}
