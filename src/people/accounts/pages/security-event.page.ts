import { isMessageKey } from '../../../platform/i18n/translate.rules.js';
import type { ReadEvent } from '../../../platform/auth/security-events.queries.js';
import { type Moment, momentOf } from '../../../platform/clock/moments.rules.js';
import type { Text } from '../../../platform/web/page-answer.rules.js';
import { browserName } from './browser-name.rules.js';

/** Something that happened at the door, as it is read: what, in which browser, from where, when. */
export interface EventView {
  what: Text;
  browser: Text;
  network: string;
  at: Moment;
}

/** An event in words. */
export function eventView({ kind, detail, userAgent, network, happenedAt }: ReadEvent): EventView {
  return {
    what: eventText(kind, detail),
    browser: browserText(userAgent),
    network,
    at: momentOf(happenedAt),
  };
}

/** A browser as its owner calls it. */
export function browserText(userAgent: string): Text {
  const name = browserName(userAgent);
  return name ? { key: 'account.own.session.browser', params: name } : { key: 'account.own.session.unknown' };
}

/** What another version wrote, and has no words now, by its code. */
function eventText(kind: string, detail: string | null): Text {
  const key = `security.event.${kind}`;
  if (!isMessageKey(key)) return { key: 'security.event', params: { kind } };
  return { key, params: { how: detail ?? '' } };
}
