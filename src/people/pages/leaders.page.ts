import { type Page, type Text, page, view } from '../../platform/web/page-answer.rules.js';
import { hrefWith } from '../../platform/web/list-filter.form.js';
import { type PagingView, pagingIfLong } from '../../platform/web/paging.page.js';
import type { ListedLeader } from '../leaders.queries.js';
import { recognisedUntil } from '../standing/standing.rules.js';

/** The leaders: who may supervise today and why not, and how many trainees they have (S1, S2). */
interface LeadersPage {
  sought: string;
  rows: LeaderRow[];
  paging: PagingView | null;
  /** nobody at all, or nobody found */
  empty: Text | null;
  addHref: string | null;
}

interface LeaderRow extends SupervisingWords {
  name: string;
  href: string;
  load: Text;
  overfull: boolean;
  recognisedUntil: string | null;
}

/** A leader with how many supervisees they have now (S1). */
export type LeaderWithLoad = ListedLeader & { load: number };

/** Whether somebody may supervise today, in words. */
export interface SupervisingWords {
  may: boolean;
  until: string | null;
  obstacles: Text[];
}

const LEADERS = view<LeadersPage>('people/pages/leaders');
const ON_A_PAGE = 50;

/** @param mayChange whether the reader adds leaders */
export function leadersPage(
  leaders: readonly LeaderWithLoad[],
  { sought, sheet, mayChange }: { sought: string; sheet: number; mayChange: boolean },
): Page {
  const rows = leaders.slice((sheet - 1) * ON_A_PAGE, sheet * ON_A_PAGE).map(rowOf);
  const model: LeadersPage = {
    sought,
    rows,
    paging: pagingIfLong({ page: sheet, size: ON_A_PAGE, total: leaders.length }, (blad) =>
      hrefWith('/begeleiders', { zoek: sought, blad: blad === 1 ? null : blad }),
    ),
    empty: rows.length > 0 ? null : { key: sought ? 'people.leaders.none-found' : 'people.leaders.none' },
    addHref: mayChange ? '/begeleiders/nieuw' : null,
  };
  return page(LEADERS, model, { title: { key: 'people.leaders.title' }, unlisted: true });
}

/** Whether a leader may supervise today, and what stands in the way (S2). */
export function supervisingWords({ obstacles, maySuperviseUntil }: ListedLeader): SupervisingWords {
  return {
    may: obstacles.length === 0,
    until: maySuperviseUntil,
    obstacles: obstacles.map((one) => ({ key: `people.obstacle.${one}` })),
  };
}

/** `3 van 8`. */
export function loadText({ load, most }: LeaderWithLoad): Text {
  return { key: 'people.leaders.load', params: { load, most } };
}

function rowOf(leader: LeaderWithLoad): LeaderRow {
  return {
    ...supervisingWords(leader),
    name: leader.name,
    href: `/begeleiders/${leader.personId}`,
    load: loadText(leader),
    overfull: leader.load > leader.most,
    recognisedUntil: recognisedUntil(leader.standing),
  };
}
