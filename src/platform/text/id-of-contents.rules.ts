import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';

/** An id that the same contents always have, and others have not: a UUID of one's own making (version 8, RFC 9562 §5.8). */
export function idOfContents(contents: unknown): string {
  const hex = createHash('sha256').update(canonicalize(contents)).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
