import { role } from '../../platform/auth/signed-in-access.service.js';
import type { AccessRule } from '../../platform/web/access.service.js';

/** The secretariat: what it changes. */
export const secretariat: AccessRule = role('secretariat');

/** The board: what it decides, and the log. */
export const board: AccessRule = role('board');

/** The secretariat and the board: what both read. */
export const office: AccessRule = role('secretariat', 'board');
