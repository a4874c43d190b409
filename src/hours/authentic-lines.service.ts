import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { LineMacs } from '../platform/documents/line-macs.service.js';
import { authenticLines, type StoredLedgerEntry } from './ledger.rules.js';
import { isSameLine } from './same-line.rules.js';

/** How many lines a process remembers: when there are that many, they take some 85 MB. */
const REMEMBERED = 100_000;

/**
 * Judges which lines of a ledger the product wrote (K6). A page or a signature reads whole ledgers, of which the process
 * has judged nearly all before: it remembers those lines as they were read, and judges again what is not exactly as
 * remembered. So a line that somebody changed in the database, or put before another, is found as before.
 */
@Injectable()
export class AuthenticLines {
  /** By trajectory, the lines from its first on, all found to be authentic. */
  private readonly known = new LRUCache<string, readonly StoredLedgerEntry[]>({
    maxSize: REMEMBERED,
    sizeCalculation: ({ length }) => length,
  });

  constructor(private readonly macs: LineMacs) {}

  /**
   * The lines that count.
   *
   * @param lines of one trajectory, in order, from the first
   */
  of(lines: readonly StoredLedgerEntry[]): readonly StoredLedgerEntry[] {
    const [first] = lines;
    if (!first) return lines;
    const known = this.known.get(first.trajectoryId) ?? [];
    const changed = lines.findIndex((line, index) => !isSameLine(line, known[index]));
    if (changed === -1) return lines;
    const authentic = [
      ...lines.slice(0, changed),
      ...authenticLines(lines, (hash, mac) => this.macs.fits('ledger', hash, mac), changed),
    ];
    if (authentic.length === lines.length) this.known.set(first.trajectoryId, authentic);
    return authentic;
  }
}
