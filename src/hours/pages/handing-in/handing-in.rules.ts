import { canonicalize } from 'json-canonicalize';
import type { HandedIn, OwnActivity } from './activity-pages.page.js';

/** Whether a claim says already what is handed in: then a button was pressed twice. */
export function saysTheSame<Details>(
  own: OwnActivity<Details>,
  { activity, askedOf, details }: HandedIn<Details>,
): boolean {
  const { happenedOn, minutes, description, role, askedOfId } = own;
  const now = { happenedOn, minutes, description, ...(activity.role === undefined ? {} : { role }) };
  return (
    canonicalize(now) === canonicalize(activity) &&
    (askedOf === undefined || askedOf === askedOfId) &&
    canonicalize(own.details) === canonicalize(details)
  );
}
