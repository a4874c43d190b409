import { relation } from '../platform/auth/signed-in-access.service.js';
import { JUDGED_RIGHT } from './signing-right-lines.queries.js';
import type { AccessRule } from '../platform/web/access.service.js';

/** People who sign for others, or supervise somebody; each sees there only what is asked of them. */
export const supervisor: AccessRule = relation('supervisor');

/** The rights of a person, without an end date, as an assignment. */
export const HAS_RIGHT = `SELECT ${JUDGED_RIGHT} FROM signing_right r WHERE person_id = $1`;

/**
 * The claims that name person $1 as their signer: as host of a practice session (T1), as supervisor of a session (S3), as
 * keeper of an attendance list (C2), or as first signer of a correction (H2). A first signer may never have held a right
 * here: their signature may have come with an import.
 */
export const IS_ASKED = 'SELECT FROM claim WHERE asked_of = $1';
