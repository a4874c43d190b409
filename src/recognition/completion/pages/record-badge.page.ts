import type { ClaimBadge } from '../../../hours/view/claim-badge.page.js';
import type { RecordState } from '../completion-record-state.entity.js';

const RECORD_TONES: Record<RecordState, ClaimBadge['tone']> = {
  valid: 'signed',
  suspended: 'waiting',
  superseded: 'quiet',
  withdrawn: 'stop',
};

/** What a record is worth, in a word and a colour. */
export function recordBadge(state: RecordState): ClaimBadge {
  return { tone: RECORD_TONES[state], text: { key: `trainee.record.state.${state}` } };
}
