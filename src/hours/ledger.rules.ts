import type { ComponentKey } from '../curriculum/curriculum.rules.js';
import { EMPTY_CHAIN, linkTextHash } from '../platform/chain/chain.rules.js';
import type { SessionRole } from './claim.rules.js';

/** How somebody signed who did not do so in the portal with an account: by a link that was mailed to them. */
export type SigningMeans = 'mailed-link';

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
  /** what the trainee did in the session, for a kind that knows roles, else null (T2) */
  role: SessionRole | null;
  /** how they signed; null in the portal with an account, or as an import says */
  signedThrough: SigningMeans | null;
  /** the decision by which the board credited prior learning (P8), else null */
  decisionId: string | null;
}

/** A line with its place in the chain, and the code by which the product knows that it wrote it (K6). In hex. */
export type StoredLedgerEntry = LedgerEntry & { hash: string; mac: string };

/** Whether a code is the one of a line with this hash. */
export type MacFits = (hash: string, mac: string) => boolean;

export { EMPTY_CHAIN };

/**
 * Chains an entry to the one before it: SHA-256 over the previous hash and the entry's canonical JSON (RFC 8785), in
 * hex. A changed, removed or slipped-in line breaks every hash after it. Fields that came later enter only where they are
 * filled, so that lines from before them keep their hashes (K6).
 */
export function chainHash(previous: string, entry: LedgerEntry): string {
  return linkTextHash(previous, canonicalEntry(entry));
}

/**
 * The first line at which a trajectory's chain does not hold, or null when it is whole.
 *
 * @param lines the trajectory's lines in order, from the first
 */
export function chainBreak(lines: readonly (LedgerEntry & { hash: string })[]): LedgerEntry | null {
  return lines.find((line, index) => line.sequence !== index + 1 || !isChained(lines, index)) ?? null;
}

/**
 * The lines that the product wrote (K6): chained as they stand, and with the code of their hash. A line that somebody
 * else added, or changed, earns nothing.
 *
 * @param lines the trajectory's lines in order, from the first
 * @param start the index at which to begin: the lines before it are judged already, and not given back
 */
export function authenticLines<T extends StoredLedgerEntry>(
  lines: readonly T[],
  fits: MacFits,
  start = 0,
): T[] {
  return lines.filter(({ hash, mac }, index) => index >= start && fits(hash, mac) && isChained(lines, index));
}

/** What the code of a chain's end is over. */
export function headLine({
  trajectoryId,
  length,
  hash,
}: {
  trajectoryId: string;
  length: number;
  hash: string;
}): string {
  return `${trajectoryId} ${length} ${hash}`;
}

/**
 * RFC 8785 of an entry. That is what `JSON.stringify` gives of text, whole numbers and null when the fields stand in the
 * order of their names. Written out, since each signature has whole ledgers judged: a general canonicaliser takes
 * twice as long.
 */
function canonicalEntry(entry: LedgerEntry): string {
  return JSON.stringify({
    block: entry.block,
    claimId: entry.claimId,
    component: entry.component,
    decisionId: entry.decisionId ?? undefined,
    happenedOn: entry.happenedOn,
    id: entry.id,
    item: entry.item,
    minutes: entry.minutes,
    reason: entry.reason,
    recordedAt: entry.recordedAt,
    recordedBy: entry.recordedBy,
    reverses: entry.reverses,
    role: entry.role ?? undefined,
    sequence: entry.sequence,
    signedBy: entry.signedBy,
    signedOn: entry.signedOn,
    signedThrough: entry.signedThrough ?? undefined,
    trajectoryId: entry.trajectoryId,
  } satisfies { [Field in keyof LedgerEntry]-?: LedgerEntry[Field] | undefined });
}

function isChained(lines: readonly (LedgerEntry & { hash: string })[], index: number): boolean {
  const previous = index === 0 ? EMPTY_CHAIN : lines[index - 1]!.hash;
  return chainHash(previous, lines[index]!) === lines[index]!.hash;
}
