import { CalendarDate, Choice, Hidden, Reason } from '../../platform/web/fields.form.js';

/** A step in the course of a trajectory. */
export class StateForm {
  @Choice(['running', 'paused', 'stopped'], { missing: 'people.state.choose' })
  to: 'running' | 'paused' | 'stopped';

  @CalendarDate()
  since: string;

  @Reason({ optional: true })
  reason: string;

  /** the coming places that the page showed, as `placesCode` says them */
  @Hidden()
  places: string;
}
