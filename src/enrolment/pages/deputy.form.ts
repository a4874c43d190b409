import { CalendarDate, FormKey, Id } from '../../platform/web/fields.form.js';

/** Who stands in for a supervisor, and in which time. */
export class DeputyForm {
  @FormKey()
  formKey: string;

  /** id of a leader */
  @Id({ missing: 'deputy.not-leader' })
  waarnemer: string;

  @CalendarDate()
  vanaf: string;

  /** the last day, included */
  @CalendarDate()
  tot: string;
}
