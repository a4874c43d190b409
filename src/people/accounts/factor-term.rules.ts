import type { Role } from './person-role.entity.js';

/** How long a role may do without a second factor. */
export const FACTOR_TERM_DAYS = 14;
const DAY_MS = 86_400_000;

/** The outcome of roles without a second factor. */
interface RolesWithoutFactor {
  open: readonly Role[];
  shut: readonly Role[];
  /** when they are shut, or were */
  from: Date;
}

/** The roles of somebody without a second factor. @param since they have been asked for one */
export function rolesWithoutFactor(roles: readonly Role[], since: Date, now: Date): RolesWithoutFactor {
  const from = new Date(since.getTime() + FACTOR_TERM_DAYS * DAY_MS);
  const over = now >= from;
  return { open: over ? [] : roles, shut: over ? roles : [], from };
}
