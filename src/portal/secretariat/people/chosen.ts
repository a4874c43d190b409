import { BadRequestException } from '@nestjs/common';
import { isId } from '../../supervisor/chosen-claims.js';
import { unpackIds } from '../../supervisor/packed-ids.js';

/** How many people can be handled at once: so many still fit in an address. */
export const CHOSEN_AT_MOST = 200;

/**
 * The ids that an address or a form names: one by one (`traject=…&traject=…`) and packed (`wie=…`).
 *
 * @throws BadRequestException for what no page of ours sends
 */
export function readChosenIds(single: unknown, packed: unknown): string[] {
  const named = [single ?? []].flat();
  if (!named.every(isId)) throw new BadRequestException();
  const ids = [...new Set([...named, ...unpackIds(packed)])];
  if (ids.length > CHOSEN_AT_MOST) throw new BadRequestException();
  return ids;
}
