import { timingSafeEqual } from 'node:crypto';
import type { SigningKey } from './signing-keys.service.js';

/**
 * Codes (MACs) over lines of the database, which only a process with the signing key can make (K6): an intruder who can write in
 * the database but does not have the key cannot add a line that counts.
 */
export class LineMacs {
  constructor(private readonly key: Pick<SigningKey, 'mac'>) {}

  /**
   * @param purpose what kind of line it is: a code for one is none for another
   * @param line what the code is over, as text
   */
  of(purpose: string, line: string): Buffer {
    return this.key.mac(purpose, line);
  }

  /** Whether a code, in hex, is the one of this line. */
  fits(purpose: string, line: string, mac: string): boolean {
    const [expected, found] = [this.of(purpose, line), Buffer.from(mac, 'hex')];
    return found.length === expected.length && timingSafeEqual(found, expected);
  }
}
