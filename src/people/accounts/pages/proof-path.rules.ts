import { OWN_FACTORS_PATH } from '../../../platform/auth/factor-missing.rules.js';
import { ownPath } from '../../../platform/auth/own-path.rules.js';

/** The page on which a first password is chosen. */
export const FIRST_PASSWORD = '/account';

/** Where the owner shows that it is them. @param change the page of the change that waits for it */
export function proofPath(change: string, more: Record<string, string> = {}): string {
  return `${OWN_FACTORS_PATH}/bewijs?${new URLSearchParams({ naar: change, ...more })}`;
}

/** A page of a change that waits for a proof, else the list of factors. */
export function changePath(path: unknown): string {
  const own = ownPath(path);
  return own === FIRST_PASSWORD || own.startsWith(`${OWN_FACTORS_PATH}/`) ? own : OWN_FACTORS_PATH;
}

/** Where the proof leads: on the account's page to what was wanted there. */
export function afterProof(path: unknown): string {
  const change = changePath(path);
  return change === FIRST_PASSWORD ? `${change}#wachtwoord` : change;
}
