import { relation } from '../platform/auth/signed-in-access.service.js';
import type { AccessRule } from '../platform/web/access.service.js';

/** People who sign for others, or supervise somebody; each sees there only what is asked of them. */
export const supervisor: AccessRule = relation('supervisor');

/**
 * Without an end date, as an assignment. A correction goes to its first signer, who may never have held a right here:
 * their signature came with an import (H2).
 */
export const SIGNS_FOR_OTHERS = [
  'SELECT FROM signing_right WHERE person_id = $1',
  'SELECT FROM claim WHERE asked_of = $1',
];
