import type { ComponentKey, ProgrammeKey } from './curriculum.types.js';

/** What a programme asks of one component (P2, P3). */
export interface ProgrammeRequirement {
  component: ComponentKey;
  /** `practice` is counted in sessions, the rest in minutes */
  unit: 'minutes' | 'sessions';
  required: number;
  /** number of blocks, for `course` and `fishbowl` (H6) */
  blocks?: number;
  /** what one block counts for at most, in minutes (H6) */
  blockMinutes?: number;
}

/** A title of the reading list (P4). */
export interface ReadingListTitle {
  /** stands in the ledger as the credit's item: never changes once used */
  key: string;
  title: string;
  authors: string | null;
  year: number | null;
  required: boolean;
  guideMinutes: number;
}

/** A topic that the four course blocks must cover together (P5). */
export interface CourseTopic {
  key: string;
  theme: 'literature' | 'group' | 'balint';
  name: { nl: string; en: string };
}

/** One version of a programme, as its data file in `seeds/programmes` states it (P1 to P5). */
export interface ProgrammeDefinition {
  programme: ProgrammeKey;
  version: number;
  /** first day on which trajectories start on this version, `YYYY-MM-DD` */
  validFrom: string;
  requirements: ProgrammeRequirement[];
  readingList: ReadingListTitle[];
  courseTopics: CourseTopic[];
}
