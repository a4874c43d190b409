import { BadRequestException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { traineeIdsOf } from '../trainees/trainees.selection.js';
import { isId } from '../../supervisor/chosen-claims.js';
import { unpackIds } from '../../supervisor/packed-ids.js';

/** How many people can be handled at once: so many still fit in an address. */
export const CHOSEN_AT_MOST = 200;

/**
 * The ids that an address or a form names: one by one (`traject=…&traject=…`) and packed (`wie=…`).
 *
 * @throws BadRequestException for what no page of ours sends; DomainError `people.too-many`
 */
export function readChosenIds(single: unknown, packed: unknown): string[] {
  const named = [single ?? []].flat();
  if (!named.every(isId)) throw new BadRequestException();
  const ids = [...new Set([...named, ...unpackIds(packed)])];
  if (ids.length > CHOSEN_AT_MOST)
    throw new DomainError('people.too-many', { most: CHOSEN_AT_MOST, count: ids.length });
  return ids;
}

/**
 * The trajectories that an address names: one by one, packed, or everybody whom a list shows (`lijst=`, its query).
 *
 * @throws DomainError `people.too-many`
 */
export async function chosenTrajectories(
  manager: EntityManager,
  { traject, wie, lijst }: Record<string, unknown>,
  today: string,
): Promise<string[]> {
  const listed = typeof lijst === 'string' ? await traineeIdsOf(manager, lijst, today) : [];
  return readChosenIds([...[traject ?? []].flat(), ...listed], wie);
}
