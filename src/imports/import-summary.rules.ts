/** The three sheets, by the name that the command's answer gives them. */
export type SheetName = 'deelnemers' | 'begeleiders' | 'uren';

/** A row that was not taken over: its first faulty field, with the reason in Dutch. */
export interface RejectedRow {
  /** the line of the file on which the record ends; the header is line 1 */
  line: number;
  field: string;
  reason: string;
}

/** The outcome of the rows of one sheet. */
export interface SheetSummary {
  accepted: number;
  known: number;
  updated: number;
  rejected: number;
}

/** What an import did, per sheet that was given. */
export type ImportSummary = Partial<Record<SheetName, SheetSummary>>;
