import { BadRequestException } from '@nestjs/common';
import { DomainError } from '../errors/domain-error.rules.js';
import { isId } from '../text/id.rules.js';

const PACKED_ID = /^[\w-]{22}$/;
const UUID_BYTES = 16;

/** Ids as an address carries them: 22 letters and digits each, so that a hundred still fit. */
export function encodeIds(ids: readonly string[]): string {
  return ids.map((id) => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')).join('.');
}

/** The ids out of an address; what cannot be one is left out. */
export function decodeIds(encoded: unknown): string[] {
  if (typeof encoded !== 'string') return [];
  return encoded
    .split('.')
    .filter((part) => PACKED_ID.test(part))
    .map((part) => Buffer.from(part, 'base64url'))
    .filter((bytes) => bytes.length === UUID_BYTES)
    .map((bytes) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
}

/** How many people can be handled at once: so many still fit in an address. */
export const SELECTED_AT_MOST = 200;

/**
 * The ids that an address or a form names: one by one (`traject=…&traject=…`) and all in one (`wie=…`).
 *
 * @throws BadRequestException for what no page of ours sends; DomainError `people.too-many`
 */
export function readSelectedIds(single: unknown, encoded: unknown): string[] {
  const named = [single ?? []].flat();
  if (!named.every(isId)) throw new BadRequestException();
  const ids = [...new Set([...named, ...decodeIds(encoded)])];
  if (ids.length > SELECTED_AT_MOST)
    throw new DomainError('people.too-many', { most: SELECTED_AT_MOST, count: ids.length });
  return ids;
}
