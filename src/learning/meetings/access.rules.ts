import { relation } from '../../platform/auth/signed-in-access.service.js';
import type { AccessRule } from '../../platform/web/access.service.js';

/** People who teach a block, called off or not; each sees there only their own blocks (C2). */
export const teacher: AccessRule = relation('teacher');

/** What makes somebody a teacher. */
export const TEACHES = 'SELECT FROM meeting_teacher WHERE person_id = $1';
