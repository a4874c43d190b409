import { ORGANISERS } from '../meetings/meetings.queries.js';
import { relation } from '../../platform/auth/signed-in-access.service.js';
import type { AccessRule } from '../../platform/web/access.service.js';

/** The organisers of days, and the secretariat; an organiser finds only their own days there (I1). */
export const organiser: AccessRule = relation('organiser', 'secretariat');

/**
 * Whether somebody who keeps a day signs its list by closing it (I4): its organisers do. The secretariat does so only for a
 * day without organisers; at every door it marks who comes in.
 */
export function signsList({ organiserIds }: { organiserIds: readonly string[] }, personId: string): boolean {
  return organiserIds.length === 0 || organiserIds.includes(personId);
}

/** What makes somebody an organiser: a day to come or past, called off or not. */
export const ORGANISES = `SELECT FROM ${ORGANISERS} o WHERE person_id = $1`;
