import type { ComponentKey, ProgrammeKey } from '../../curriculum/curriculum.rules.js';

/** `hours96`: the three components of P2; `programme`: the whole programme (K1). */
export type CompletionRecordKind = 'hours96' | 'programme';

/** One line of a record: a component and how it was met. */
export interface CompletionRecordComponent {
  component: ComponentKey;
  /** minutes, except `practice`, which is counted in sessions (H8) */
  unit: 'minutes' | 'sessions';
  /** what counts, in `unit`; 0 for an exempted component */
  counted: number;
  required: number;
  /** P6: met by a decision of the board, and printed as such */
  exempted: boolean;
  /** block numbers for `course` and `fishbowl`; empty for the others, and for an exempted component */
  blocks: number[];
  /** K2: the calendar date (`YYYY-MM-DD`) on which the component was completed */
  metOn: string;
  /**
   * D9: whether all its hours, or a part of them, were taken over from the administration, so that their signer did
   * not do so in the portal. Absent where none were, and on records from before this was said.
   */
  takenOver?: 'all' | 'part';
  /** P8: what of it the board credited as prior learning, in `unit`. Absent where none was */
  prior?: number;
}

/**
 * Everything a completion record states (K2), exactly as it is frozen, signed and printed. Changing this shape needs
 * a new `schema`: old records keep theirs for good. A field that is only added stands where it is filled and nowhere else,
 * so that what it says nothing of keeps its bytes (K6).
 */
export interface CompletionRecordContent {
  schema: 'completion-record/1';
  /** year of issue and sequence: `2026-0017` */
  number: string;
  kind: CompletionRecordKind;
  /** the person's name as it is printed */
  name: string;
  programme: {
    key: ProgrammeKey;
    /** the version's number within the programme: 1, 2, … */
    version: number;
    /** first day on which trajectories start on this version, `YYYY-MM-DD` */
    validFrom: string;
  };
  /** the board replaced the programme by these components (P6) */
  imposed: boolean;
  components: CompletionRecordComponent[];
  /** names of those who signed the credits that the record rests on, alphabetically */
  signedOffBy: string[];
  /** day on which the last needed signature was given */
  metOn: string;
  /** day of issue */
  issuedOn: string;
  /** address of the public page, also in the QR code (K3) */
  verificationUrl: string;
  /** chain hash of the trajectory's last ledger entry at issue (hex): binds the record to the ledger below it */
  ledgerHead: string;
}
