import { relation } from '../platform/auth/signed-in-access.service.js';
import type { AccessRule } from '../platform/web/access.service.js';

/** People who follow a programme; each sees there what is their own. */
export const trainee: AccessRule = relation('trainee');

/** What makes somebody a trainee. */
export const IS_TRAINEE = `SELECT FROM trajectory WHERE person_id = $1 AND state <> 'cancelled'`;

/** Without an end date: somebody who stopped supervising may still have reports of that time to sign. */
export const IS_ASSIGNED = 'SELECT FROM supervisor_assignment WHERE supervisor_id = $1';
