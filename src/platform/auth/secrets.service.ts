import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as they stand in a cookie or an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What a mailed link and its code are made from, with the association's key; says nothing without it. */
export function newSeed(): Buffer {
  return randomBytes(32);
}

/** A token out of 256 bits that only the holder of a key can compute. */
export function tokenFrom(mac: Buffer): string {
  return mac.toString('base64url');
}

/** Six digits to type over, out of the same; of 48 bits, so that none comes more often than another. */
export function codeFrom(mac: Buffer): string {
  return String(mac.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}

/** What is kept of a token. A fast hash will do: nobody guesses 256 bits. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
