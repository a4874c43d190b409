import { placeParam } from '../../../platform/auth/event-place.form.js';
import type { EventPlace, EventsPage } from '../../../platform/auth/security-events.queries.js';
import { hrefWith } from '../../../platform/web/list-filter.form.js';
import { type Page, page, view } from '../../../platform/web/page-answer.rules.js';
import { type EventView, eventView } from './security-event.page.js';

const PATH = '/account/beveiliging';

/** What happened at the door of one's own account. */
interface OwnSecurityPage {
  events: EventView[];
  /** those before the ones that are shown, and back to the newest */
  older: string | null;
  latest: string | null;
}

const OWN_SECURITY = view<OwnSecurityPage>('people/accounts/pages/own-security');

/** One's own sign-ins and changes, the newest first. */
export function ownSecurityPage({ events, older }: EventsPage, after: EventPlace | null): Page {
  const model: OwnSecurityPage = {
    events: events.map(eventView),
    older: older && hrefWith(PATH, { na: placeParam(older) }),
    latest: after && PATH,
  };
  return page(OWN_SECURITY, model, { title: { key: 'security.own.title' }, unlisted: true });
}
