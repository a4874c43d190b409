import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';

/**
 * The id of the claim that a form makes. The same form with the same contents gives the same id, so that pressing a
 * button twice hands in once, by the claim's primary key; the form after "back", filled in otherwise, gives another.
 *
 * @param formKey random, made with the form
 * @param said everything that was filled in
 */
export function claimIdOf(formKey: string, traineeId: string, said: object): string {
  const hex = createHash('sha256')
    .update(canonicalize([formKey, traineeId, said]))
    .digest('hex');
  // Version 8, variant 10: a UUID of one's own making (RFC 9562 §5.8).
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
