import type { ClaimState } from '../claim.rules.js';

/** How long a link works: a host may be away for some weeks. */
export const LINK_DAYS = 30;

/** How long a code works, from the moment that its mail is sent. */
export const CODE_MINUTES = 10;

/** How long what a code opened stays open in that browser. */
export const VISIT_MINUTES = 30;

/** How often a code may be tried. */
export const MOST_TRIES = 5;

/** How many links of one claim its trainee may have sent in 24 hours, the first of them counted. */
export const LINKS_A_DAY = 3;

/** Whether somebody can sign in: they have no account, one that is open, or one that was closed. */
export type AccountState = 'none' | 'open' | 'closed';

/** What decides whether a link still leads to something. */
export interface LinkFacts {
  /** the version of the claim that the link is about, and the claim as it is now */
  version: number;
  claimVersion: number;
  state: ClaimState;
  /** the claim asks somebody else by now, or the signer has another address than the one it was mailed to */
  moved: boolean;
  account: AccountState;
  expired: boolean;
}

/**
 * What a link comes to: `open` leads on to a code; of all others the page says how it ended, and what to do. `amended`: the
 * claim says something else than when the link was mailed; another mail followed.
 */
export type LinkStanding =
  'open' | 'moved' | 'amended' | 'expired' | 'account' | 'closed' | Exclude<ClaimState, 'submitted'>;

/** How a link stands. */
export function standingOf(facts: LinkFacts): LinkStanding {
  const { version, claimVersion, state, moved, account, expired } = facts;
  if (moved) return 'moved';
  if (state !== 'submitted') return state;
  if (account !== 'none') return account === 'open' ? 'account' : 'closed';
  if (version !== claimVersion) return 'amended';
  return expired ? 'expired' : 'open';
}
