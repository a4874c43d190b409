import { CalendarDate, Hidden } from '../../../platform/web/fields.form.js';

/** Until when imports bring signatures; an empty day: without end. */
export class TermForm {
  @CalendarDate({ optional: true })
  lastDay: string | null;

  /** what held when the form was made */
  @Hidden(/^(?:\d{4}-\d{2}-\d{2})?$/)
  seen: string;
}
