import {
  type FieldView,
  fieldViews,
  type FilledForm,
  statusOfForm,
} from '../../../../platform/web/form-answer.form.js';
import { type Page, page, type Text, view } from '../../../../platform/web/page-answer.rules.js';
import type { KnownDay } from '../../days.queries.js';
import { wishesDeletedOn } from '../../wishes.rules.js';
import { attendeesPath } from './attendees.page.js';

/** Enrolling a guest. */
export interface GuestPage {
  day: string;
  back: string;
  action: string;
  fields: Record<'naam' | 'beroep' | 'email' | 'wens', FieldView>;
  wishHint: Text;
}

const GUEST = view<GuestPage>('learning/intervision/pages/attending/guest');

export function guestPage(day: KnownDay, filled: FilledForm): Page {
  const model: GuestPage = {
    day: day.title,
    back: attendeesPath(day),
    action: `${attendeesPath(day)}/gast`,
    fields: fieldViews(filled, ['naam', 'beroep', 'email', 'wens']),
    wishHint: { key: 'wish.hint', params: { until: wishesDeletedOn(day.heldOn) } },
  };
  const title: Text = { key: 'guest.heading' };
  return page(GUEST, model, { title, unlisted: true, status: statusOfForm(filled) });
}
