import { canonicalize } from 'json-canonicalize';
import type { LineMacs } from '../documents/line-macs.service.js';

/** An entry of the audit log as its code and its link cover it (K6). */
export interface AuditLine {
  id: string;
  /** instant in UTC with microseconds, as the database keeps it */
  at: string;
  actor: string;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  details: Record<string, string | number | boolean | null>;
}

/** The chain of the log. */
export const AUDIT_CHAIN = 'audit';
/** What the codes of its links are for. */
export const AUDIT_LINK = 'audit-link';

/** The code of an entry (hex): without the key a line can be written, and not its code. */
export function entryCode(macs: LineMacs, line: AuditLine): string {
  return macs.of('audit', canonicalize(line)).toString('hex');
}

/** What a link covers. @param sealed the entry is of before there were codes: that of the link is its own */
export function linkContent(position: number, sealed: boolean, entry: AuditLine): object {
  return { position, sealed, entry };
}
