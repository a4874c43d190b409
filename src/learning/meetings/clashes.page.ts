import { blocksOfKind } from '../../hours/kinds/activity-kinds.rules.js';
import type { Text } from '../../platform/web/page-answer.rules.js';
import type { Clash, SameHours } from './clashes.queries.js';

/** A block in the same hours, as pages warn of it: the partial `learning/meetings/pages/same-time`. */
export interface SameTimeView {
  name: Text;
  startsAt: string;
  endsAt: string;
  teaches: boolean;
}

export function sameTimeViews(clashes: readonly Clash[]): SameTimeView[] {
  return clashes.map(({ startsAt, endsAt, part, ...other }) => ({
    name: nameOfSameHours(other),
    startsAt,
    endsAt,
    teaches: part === 'teaches',
  }));
}

/** A block by its name: `Voorjaar 2026, cursus dagdeel 2`. */
export function nameOfSameHours({
  component,
  title,
  block,
}: Pick<SameHours, 'component' | 'title' | 'block'>): Text {
  return { key: blocksOfKind(component).words.inEdition, params: { title, block } };
}
