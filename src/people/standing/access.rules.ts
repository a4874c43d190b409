import { relation } from '../../platform/auth/signed-in-access.service.js';
import type { AccessRule } from '../../platform/web/access.service.js';

/** People of whose standing something is known; each sees their own. */
export const leader: AccessRule = relation('leader');

/** What makes somebody a leader or co-leader here: a leading period that stands. It opens nothing but their own standing. */
export const LEADS = 'SELECT FROM leading_period WHERE person_id = $1 AND withdrawn_at IS NULL';
