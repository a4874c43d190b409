import type { CompletionRecordContent } from './completion-record.rules.js';

/** What can be wrong with a record that is kept: each is a reason not to rely on it. */
export type RecordFinding =
  | 'content-altered'
  | 'pdf-altered'
  | 'signature-invalid'
  | 'key-unknown'
  | 'ledger-altered'
  | 'states-altered'
  | 'not-earned'
  | 'no-longer-earned';

/** What the public page of a record tells (K3, K5). */
export interface RecordVerification {
  content: CompletionRecordContent;
  state: 'valid' | 'suspended' | 'superseded' | 'withdrawn';
  /** calendar date on which it came into this state */
  stateSince: string;
  supersededBy?: { number: string; address: string };
  /** whether what is kept is what the association signed; if not, `content` says nothing */
  genuine: boolean;
  findings: RecordFinding[];
}

/** Looks a record up by its public address and checks it. Also the token by which it is injected. */
export abstract class RecordVerifier {
  /** `undefined` when no record has this address */
  abstract verify(address: string): Promise<RecordVerification | undefined>;
  /** the PDF as it was issued, byte for byte */
  abstract pdf(address: string): Promise<Buffer | undefined>;
}
