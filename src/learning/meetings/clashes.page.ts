import type { Text } from '../../platform/web/page-answer.rules.js';
import type { Clash } from './clashes.queries.js';
import { meetingName, sortOf } from './meeting-name.page.js';

/** A block in the same hours, as pages warn of it: the partial `learning/meetings/pages/same-time`. */
export interface SameTimeView {
  name: Text;
  startsAt: string;
  endsAt: string;
  /** teaches the block, or organises the day */
  teaches: boolean;
  sort: 'day' | 'block';
}

export function sameTimeViews(clashes: readonly Clash[]): SameTimeView[] {
  return clashes.map(({ startsAt, endsAt, part, ...other }) => ({
    name: meetingName(other),
    startsAt,
    endsAt,
    teaches: part === 'teaches',
    sort: sortOf(other),
  }));
}
