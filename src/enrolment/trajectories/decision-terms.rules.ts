/** What the board can decide on one trajectory (P6, P8, P9). */
export const DECISION_KINDS = ['exemption', 'imposed', 'prior-learning', 'substitute', 'revocation'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What is credited as prior learning (P8): minutes, sessions, or whole blocks. */
export interface PriorLearning {
  /** whole minutes in all; of sessions the minutes of each, of blocks the minutes of each */
  minutes: number;
  /** of a component that is counted in sessions: how many, each of which counts as a day of its own */
  sessions?: number;
  /** of a component with blocks: their numbers */
  blocks?: number[];
  /** keys of titles of the reading list that were read (H7) */
  titles?: string[];
  /** what the trainee did in the sessions (T2) */
  role?: string;
}

/** A title that is accepted in place of a required one (P9). */
export interface SubstituteTitle {
  /** key of the required title */
  item: string;
  /** the title that H7 takes as well */
  title: string;
}

/** What a decision is about, where that is more than a component. */
export type DecisionTerms = PriorLearning | SubstituteTitle;
