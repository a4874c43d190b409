import { hash, timingSafeEqual } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import type { LineMacs } from '../documents/line-macs.service.js';

/** What a chain without lines starts from. */
export const EMPTY_CHAIN = '0'.repeat(64);

/** Where a chain ends. Hashes are in hex. */
export interface ChainEnd {
  length: number;
  hash: string;
}

/** A line of a chain as it is stored. */
export interface StoredLine {
  /** 1, 2, … without gaps */
  position: number;
  hash: string | null;
  /** in hex; null when the line has none */
  mac: string | null;
  /** all that the hash covers, the position too; null when it is gone */
  content: object | null;
}

/**
 * What is wrong with a line: it is `gone`, it is not what was chained (`altered`), or it has no code or a wrong one
 * (`code`): who wrote it did not have the key.
 */
export type LineFault = 'gone' | 'altered' | 'code';

/** Something that does not fit, and where. */
export interface ChainFault {
  fault: LineFault;
  position: number;
}

/** SHA-256 over the hash of the line before it and its own canonical JSON (RFC 8785), in hex. */
export function linkHash(previous: string, content: object): string {
  return linkTextHash(previous, canonicalize(content));
}

/** The same over JSON that is canonical already. */
export function linkTextHash(previous: string, canonical: string): string {
  return hash('sha256', previous + canonical, 'hex');
}

/** The code of a line: over what it says and its hash, so that it can be judged when the line before it is gone. */
export function lineCode(macs: LineMacs, purpose: string, content: object, hash: string): string {
  return macs.of(purpose, canonicalize({ content, hash })).toString('hex');
}

/** The code of where a chain ends. */
export function endCode(macs: LineMacs, chain: string, end: ChainEnd): string {
  return macs.of(headPurpose(chain), endLine(end)).toString('hex');
}

/** What the code of a chain's end is for. */
export function headPurpose(chain: string): string {
  return `${chain}-head`;
}

/** What the code of a chain's end is over. */
export function endLine({ length, hash }: ChainEnd): string {
  return canonicalize({ length, hash });
}

/** Whether two codes in hex are the same, in a time that tells nothing of where they differ. */
export function sameCode(one: string | null, other: string): boolean {
  const [a, b] = [Buffer.from(one ?? '', 'hex'), Buffer.from(other, 'hex')];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Whether a line is what was written with the key. @param previous null when the line before it is not there */
export function lineFault(
  macs: LineMacs,
  purpose: string,
  { hash, mac, content }: Omit<StoredLine, 'position'>,
  previous: string | null,
): LineFault | null {
  if (content === null) return 'gone';
  if (hash === null) return 'code';
  if (previous !== null && linkHash(previous, content) !== hash) return 'altered';
  return sameCode(mac, lineCode(macs, purpose, content, hash)) ? null : 'code';
}

const MOST_TOLD = 20;

/** Goes along a chain from its first line on, and says of each what does not fit. */
export class ChainWalk {
  /** where the lines so far end */
  end: ChainEnd = { length: 0, hash: EMPTY_CHAIN };
  /** the first place so far that is not as it was written */
  firstFault: number | null = null;

  constructor(
    private readonly macs: LineMacs,
    private readonly purpose: string,
  ) {}

  /** Takes the next line, by position. */
  step(line: StoredLine): ChainFault[] {
    const gap = line.position - this.end.length - 1;
    // A place may be any number that somebody wrote; the first ones that are missing say enough.
    const missing = Array.from({ length: Math.min(gap, MOST_TOLD) }, (_, index) => ({
      fault: 'gone' as const,
      position: this.end.length + 1 + index,
    }));
    const previous = missing.length > 0 ? null : this.end.hash;
    const fault = lineFault(this.macs, this.purpose, line, previous);
    const faults = fault ? [...missing, { fault, position: line.position }] : missing;
    this.end = { length: line.position, hash: line.hash ?? EMPTY_CHAIN };
    this.firstFault ??= faults[0]?.position ?? null;
    return faults;
  }

  /** After all lines up to where the chain ended once: the first that is not as it was then, or null. */
  firstAmiss({ length, hash }: ChainEnd): number | null {
    if (this.firstFault !== null) return this.firstFault;
    if (this.end.length < length) return this.end.length + 1;
    // All of it was written with the key, and yet it is another chain.
    return this.end.hash === hash ? null : length;
  }
}
