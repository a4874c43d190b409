import { relation } from '../platform/auth/signed-in-access.service.js';
import { JUDGED_RIGHT } from './signing-right-lines.queries.js';
import type { AccessRule } from '../platform/web/access.service.js';

/** People who sign for others, or supervise somebody; each sees there only what is asked of them. */
export const supervisor: AccessRule = relation('supervisor');

/** The rights of a person, without an end date, as an assignment. */
export const HAS_RIGHT = `SELECT ${JUDGED_RIGHT} FROM signing_right r WHERE person_id = $1`;

/**
 * Claims that name their signer: a host (T1), or the first signer of a correction, who may never have held a right here
 * since their signature came with an import (H2).
 */
export const IS_ASKED = 'SELECT FROM claim WHERE asked_of = $1';
