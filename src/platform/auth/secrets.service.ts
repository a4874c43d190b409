import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 random bits, as they stand in a cookie or an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Six digits to type over. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** What is kept of a token. A fast hash will do: nobody guesses 256 bits. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
