import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import type { ComponentKey } from '../curriculum/curriculum.rules.js';

/** One line of the ledger exactly as it is stored (H2). Minutes are signed: a counter-entry is negative. */
export interface LedgerEntry {
  id: string;
  trajectoryId: string;
  /** 1, 2, … within the trajectory, without gaps */
  sequence: number;
  component: ComponentKey;
  block: number | null;
  item: string | null;
  minutes: number;
  happenedOn: string;
  claimId: string;
  /** person who signed the hours off */
  signedBy: string;
  signedOn: string;
  /** who recorded the line: `person:…`, `import:…` or `command` */
  recordedBy: string;
  /** instant in UTC with microseconds, as the database keeps it */
  recordedAt: string;
  reason: string | null;
  reverses: string | null;
}

/** What the chain of a trajectory without entries starts from. */
export const EMPTY_CHAIN = '0'.repeat(64);

/**
 * Chains an entry to the one before it: SHA-256 over the previous hash and the entry's canonical JSON (RFC 8785), in
 * hex. A changed, removed or slipped-in line breaks every hash after it.
 */
export function chainHash(previous: string, entry: LedgerEntry): string {
  return createHash('sha256').update(previous).update(canonicalize(entry)).digest('hex');
}

/**
 * The first line at which a trajectory's chain does not hold, or null when it is whole.
 *
 * @param lines the trajectory's lines in order, from the first
 */
export function chainBreak(lines: readonly (LedgerEntry & { hash: string })[]): LedgerEntry | null {
  let previous = EMPTY_CHAIN;
  for (const [index, { hash, ...line }] of lines.entries()) {
    if (line.sequence !== index + 1 || chainHash(previous, line) !== hash) return line;
    previous = hash;
  }
  return null;
}
