import { CalendarDate, Hidden } from '../../platform/web/fields.form.js';

/** Who gets which supervisor, and from when. */
export class AssignForm {
  /** the trajectories' ids, in one text */
  @Hidden()
  wie: string;

  /** id of a leader, `niemand`, or empty: read by the service, which knows who may be chosen */
  @Hidden()
  supervisor: string;

  @CalendarDate()
  vanaf: string;
}
