import type { RecordState } from './completion-record-state.entity.js';

/** One state of a record exactly as it is stored, with its place among those of all records (K5, K6). */
export interface RecordStateLine {
  /** 1, 2, … over the states of all records */
  position: number;
  recordId: string;
  /** 1, 2, … within the record */
  sequence: number;
  state: RecordState;
  since: string;
  reason: string | null;
  supersededBy: string | null;
  recordedBy: string;
  /** instant in UTC with microseconds */
  recordedAt: string;
}

/** The chain of all states, and what the codes of its lines are for. */
export const RECORD_STATES = 'record-state';

/** The chain's name for where the states of one record end: a line that is taken away is missed there. */
export function statesOf(recordId: string): string {
  return `${RECORD_STATES}/${recordId}`;
}

/** What may follow each state (K5); what is superseded or withdrawn stays so. */
const NEXT: Readonly<Record<RecordState, readonly RecordState[]>> = {
  valid: ['suspended', 'superseded', 'withdrawn'],
  suspended: ['valid', 'superseded', 'withdrawn'],
  superseded: [],
  withdrawn: [],
};

/**
 * The sequence of the first state that cannot stand where it stands, or null when all can.
 *
 * @param states of one record, in order
 */
export function stateOutOfOrder(
  states: readonly Pick<RecordStateLine, 'sequence' | 'state'>[],
): number | null {
  for (const [index, { sequence, state }] of states.entries()) {
    const before = states[index - 1];
    const allowed = before ? NEXT[before.state].includes(state) : state === 'valid';
    if (sequence !== index + 1 || !allowed) return sequence;
  }
  return null;
}
