import type { AccountOwner } from '../account-owners.queries.js';
import { type EventView, eventView } from './security-event.page.js';
import type { EventPlace, ReadEvent } from '../../../platform/auth/security-events.queries.js';
import { SECURITY_EVENTS } from '../../../platform/auth/security-log.service.js';
import { type OptionView, optionViews } from '../../../platform/web/form-answer.form.js';
import { type Page, page, view } from '../../../platform/web/page-answer.rules.js';
import type { FoundPerson } from '../../person-names.queries.js';
import { type SecurityFilter, securityHref } from './security-filter.form.js';

/** The security log as the board reads it. */
interface SecurityLogPage {
  rows: (EventView & { by: { name: string; href: string } | null })[];
  older: string | null;
  latest: string | null;
  kinds: OptionView[];
  person: { id: string; name: string; without: string } | null;
  typed: string;
  /** the people with the name that was typed; null when none was */
  found: { name: string; href: string }[] | null;
  clear: string | null;
  today: string;
}

export interface SecurityLogModel {
  filter: SecurityFilter;
  events: readonly ReadEvent[];
  older: EventPlace | null;
  owners: ReadonlyMap<string, AccountOwner>;
  personName: string | null;
  typed: string;
  found: readonly FoundPerson[] | null;
  today: string;
}

const SECURITY_LOG = view<SecurityLogPage>('people/accounts/pages/security-log');

/** The page of the security log. */
export function securityLogPage(model: SecurityLogModel): Page {
  const { filter, events, older, owners, personName, typed, found, today } = model;
  const newest = securityHref(filter);
  const all = securityHref(filter, { personId: null, kind: null });
  const shown: SecurityLogPage = {
    rows: events.map((event) => ({ ...eventView(event), by: byOf(event, owners, filter) })),
    older: older && securityHref(filter, { after: older }),
    latest: filter.after && newest,
    kinds: kindOptions(filter),
    person: personOf(filter, personName),
    typed,
    found: found && found.map(({ id, name }) => ({ name, href: securityHref(filter, { personId: id }) })),
    clear: newest === all ? null : all,
    today,
  };
  return page(SECURITY_LOG, shown, { title: { key: 'security.log.title' }, unlisted: true });
}

function personOf(filter: SecurityFilter, name: string | null): SecurityLogPage['person'] {
  const { personId: id } = filter;
  if (id === null) return null;
  return { id, name: name ?? '', without: securityHref(filter, { personId: null }) };
}

function byOf(
  { accountId }: ReadEvent,
  owners: ReadonlyMap<string, AccountOwner>,
  filter: SecurityFilter,
): { name: string; href: string } | null {
  const owner = accountId === null ? undefined : owners.get(accountId);
  return owner ? { name: owner.name, href: securityHref(filter, { personId: owner.personId }) } : null;
}

function kindOptions({ kind }: SecurityFilter): OptionView[] {
  const any = { value: '', text: { key: 'security.log.all' as const } };
  const kinds = SECURITY_EVENTS.map((value) => ({ value, text: { key: `security.kind.${value}` as const } }));
  return optionViews([any, ...kinds], kind ?? '');
}
