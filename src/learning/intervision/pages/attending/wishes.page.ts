import { type Page, page, type Text, view } from '../../../../platform/web/page-answer.rules.js';
import type { Attendee } from '../../attendees.queries.js';
import type { KnownDay } from '../../days.queries.js';
import type { Wish } from '../../wishes.queries.js';
import { wishesDeletedOn } from '../../wishes.rules.js';
import { attendeesPath } from './attendees.page.js';

/** What those who come wish for, for their organisers alone (I10). */
export interface WishesPage {
  day: string;
  back: string;
  action: string;
  kept: boolean;
  until: Text;
  wishes: { name: string; wish: string }[];
  /** for whom an organiser can write a wish down */
  people: { id: string; name: string }[];
  wrong: Text | null;
}

const WISHES = view<WishesPage>('learning/intervision/pages/attending/wishes');

/** Where an organiser reads the wishes of a day. */
export function wishesPath({ id }: { id: string }): string {
  return `/dagen/${id}/wensen`;
}

/** @param kept whether a wish was just kept @param takes whether organisers can still write one down */
export function wishesPage(
  day: KnownDay,
  {
    wishes,
    attendees,
    kept,
    takes,
    wrong,
  }: {
    wishes: readonly Wish[];
    attendees: readonly Attendee[];
    kept: boolean;
    takes: boolean;
    wrong: Text | null;
  },
): Page {
  const model: WishesPage = {
    ...{ kept, wrong },
    day: day.title,
    back: attendeesPath(day),
    action: wishesPath(day),
    until: { key: takes ? 'wish.until' : 'wish.gone', params: { until: wishesDeletedOn(day.heldOn) } },
    wishes: wishes.map(({ name, wish }) => ({ name, wish })),
    people: takes ? attendees.map(({ personId, name }) => ({ id: personId, name })) : [],
  };
  return page(WISHES, model, {
    title: { key: 'wish.heading' },
    unlisted: true,
    status: wrong ? 422 : 200,
  });
}
