import type { AccountStanding } from '../accounts/account-standing.queries.js';
import type { ComingPlace } from '../coming-places.service.js';
import { type PlacesView, placesView } from './places.page.js';
import { failureOf } from '../mails/pages/mail-failure.rules.js';
import type { AddressRefusal } from '../../platform/mail/address-refusals.service.js';
import { dayOf } from '../../platform/clock/moments.rules.js';
import type { Text } from '../../platform/web/page-answer.rules.js';

/** How somebody can sign in, and what the secretariat can do about it. */
export interface AccountView {
  state: Text;
  /** that mail to their address does not arrive, since when and why */
  refuses: { text: Text; why: Text } | null;
  action: string;
  /** the page that invites, unless they need none */
  invite: string | null;
  /** what the button does; null without an account */
  step: { to: 'close' | 'open'; label: Text; hint: Text } | null;
  /** the coming places that closing gives up (C1) */
  places: PlacesView;
}

/**
 * @param beside what closing the account gives up, and that their address refuses mail
 * @param paths where the form goes, and the address of the page that invites them
 */
export function accountView(
  account: AccountStanding,
  { places, refusal }: { places: readonly ComingPlace[]; refusal: AddressRefusal | null },
  { action, invite }: { action: string; invite: string },
): AccountView {
  const { hasAccount, closed, used } = account;
  const to = closed ? 'open' : 'close';
  return {
    state: accountState(account),
    refuses: refusal && refusalWords(refusal),
    action,
    invite: used || closed ? null : invite,
    step: hasAccount
      ? { to, label: { key: `people.account.${to}` }, hint: { key: `people.account.${to}.hint` } }
      : null,
    places: placesView(closed ? [] : places),
  };
}

function refusalWords({ since, answer }: AddressRefusal): AccountView['refuses'] {
  return {
    text: { key: 'office-mail.refuses-since', params: { day: dayOf(since) } },
    why: { key: `office-mail.why.${failureOf(answer)}` },
  };
}

/** In words: no account, invited when, used, closed. */
export function accountState(account: AccountStanding): Text {
  const { hasAccount, closed, used, lastInvitedAt } = account;
  if (closed) return { key: 'people.account.state.closed' };
  if (!hasAccount) return { key: 'people.account.state.none' };
  if (used) return { key: 'people.account.state.used' };
  if (lastInvitedAt === null) return { key: 'people.account.state.never-invited' };
  return { key: 'people.account.state.invited', params: { on: dayOf(lastInvitedAt) } };
}
