import { askedPlace, placeParam } from '../../../platform/auth/event-place.form.js';
import type { EventPlace } from '../../../platform/auth/security-events.queries.js';
import { SECURITY_EVENTS, type SecurityEventKind } from '../../../platform/auth/security-log.service.js';
import { type Asked, askedId, askedWord, hrefWith } from '../../../platform/web/list-filter.form.js';

const PATH = '/logboek/beveiliging';

/** Which events at the door are shown. */
export interface SecurityFilter {
  /** of whose account */
  personId: string | null;
  kind: SecurityEventKind | null;
  /** the last one that was seen; those before it follow */
  after: EventPlace | null;
}

/** Reads the address. @throws BadRequestException for what no page of ours sends */
export function readSecurityFilter(asked: Asked): SecurityFilter {
  return {
    personId: askedId(asked['over']),
    kind: askedWord(asked['soort'], SECURITY_EVENTS),
    after: askedPlace(asked['na']),
  };
}

/** The address with some of it changed; it begins again at the newest unless told otherwise. */
export function securityHref(filter: SecurityFilter, change: Partial<SecurityFilter> = {}): string {
  const { personId, kind, after } = { ...filter, after: null, ...change };
  return hrefWith(PATH, { over: personId, soort: kind, na: placeParam(after) });
}
