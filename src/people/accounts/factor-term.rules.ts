import type { Viewer } from '../../platform/auth/viewer.form.js';
import { dayOf } from '../../platform/clock/moments.rules.js';
import type { Role } from './person-role.entity.js';

/** How long a role may do without a second factor. */
export const FACTOR_TERM_DAYS = 14;
const DAY_MS = 86_400_000;

/** The roles of somebody without a second factor, open or shut, and from which day. @param since they have been asked */
export function rolesWithoutFactor(
  roles: readonly Role[],
  since: Date,
  now: Date,
): Pick<Viewer, 'roles' | 'factorNeeded'> {
  const end = new Date(since.getTime() + FACTOR_TERM_DAYS * DAY_MS);
  const over = now >= end;
  return { roles: over ? [] : roles, factorNeeded: { from: dayOf(end), shut: over ? roles : [] } };
}
