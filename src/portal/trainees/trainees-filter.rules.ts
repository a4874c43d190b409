import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';

/** Where a trajectory stands: each is in exactly one of these. */
export type Stage = 'not-begun' | 'under-way' | 'hours96' | 'complete' | 'paused' | 'stopped' | 'cancelled';

/** By what the list is sorted. */
export type SortKey = 'name' | 'number' | 'start' | 'progress' | 'waiting' | 'last';

/** Which trainees a list shows, and in which order; all of it stands in its address. */
export interface TraineeFilter {
  /** what was typed, as it was typed; empty for nothing */
  search: string;
  programme: ProgrammeKey | null;
  /** null: everybody but those who came with an import that was taken back */
  stage: Stage | null;
  /** a person's id, or `none` for trainees without a supervisor today */
  supervisor: string | null;
  /** only trainees under way of whom nothing was handed in for three months */
  quiet: boolean;
  /** only of whom something waits longer than the weekly mail finds right */
  waitingLong: boolean;
  sort: SortKey;
  descending: boolean;
}

/** The list as it opens. */
export const EVERYBODY: TraineeFilter = {
  search: '',
  programme: null,
  stage: null,
  supervisor: null,
  quiet: false,
  waitingLong: false,
  sort: 'name',
  descending: false,
};
