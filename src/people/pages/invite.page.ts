import { invitationVerdict } from '../accounts/invitations.service.js';
import type { AccountStanding } from '../accounts/account-standing.queries.js';
import { type Page, type Text, page, view } from '../../platform/web/page-answer.rules.js';
import { encodeIds } from '../../platform/web/id-list.form.js';
import { accountState } from './account-standing.page.js';

/** The people who get an invitation, with their accounts and earlier invitations. */
interface InvitePage {
  ids: string;
  rows: InviteRow[];
  /** how many boxes there are to tick */
  open: number;
  wrong: Text | null;
  done: Text | null;
}

interface InviteRow {
  id: string;
  name: string;
  email: string;
  state: Text;
  /** what the form sends for them; null when they cannot be invited */
  value: string | null;
  checked: boolean;
}

/** Somebody who may be invited, with what they are called. */
export type NamedAccount = AccountStanding & { name: string };

const INVITE = view<InvitePage>('people/pages/invite');

/** @param done how many were just invited */
export function invitePage(
  people: readonly NamedAccount[],
  { done, wrong = null }: { done: number | null; wrong?: Text | null },
): Page {
  const rows = people.map(rowOf);
  const model: InvitePage = {
    ids: encodeIds(people.map(({ personId }) => personId)),
    rows,
    open: rows.filter(({ value }) => value !== null).length,
    wrong,
    done: done === null ? null : { key: 'people.invite.done', params: { count: done } },
  };
  return page(INVITE, model, {
    title: { key: 'people.invite.title' },
    unlisted: true,
    status: wrong ? 422 : 200,
  });
}

/** People who were never invited are ticked; others only when the secretary wants it again. */
function rowOf(account: NamedAccount): InviteRow {
  const { personId, name, email, invitations } = account;
  const verdict = invitationVerdict(account);
  const open = verdict === 'first' || verdict === 'again';
  return {
    id: `uit-${personId}`,
    name,
    email,
    state: accountState(account),
    value: open ? `${personId}.${invitations}` : null,
    checked: verdict === 'first',
  };
}
