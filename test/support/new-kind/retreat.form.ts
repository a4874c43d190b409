import { LONGEST_REFLECTION } from '../../../src/hours/pages/handing-in/activity-form.page.js';
import { activityForms } from '../../../src/hours/pages/handing-in/handing-in.form.js';
import { CalendarDate, Duration, Id, Line, Paragraphs } from '../../../src/platform/web/fields.form.js';
import { RETREAT } from './retreat.kind.js';
import { text } from './retreat.messages.js';

export const LONGEST_PLACE = 80;

/** What a trainee fills in of a retreat. */
export class RetreatFields {
  @CalendarDate()
  date: string;

  @Duration(RETREAT.minutes)
  duration: number;

  @Line({ most: LONGEST_PLACE, missing: text('retreat.place.missing') })
  place: string;

  @Id({ missing: text('retreat.host.missing') })
  host: string;

  @Paragraphs({ most: LONGEST_REFLECTION })
  reflection: string;
}

export const RETREAT_FORMS = activityForms(RetreatFields);
