import { FormKey, Choice, Hidden, Id, TimeOfDay, Whole } from '../../../../platform/web/fields.form.js';
import { SESSION_FORMS, type SessionForm } from '../../session.rules.js';
import { SLOT_MINUTES } from '../slot-allocation.rules.js';

/** As many people as a slot has room for, at most _(ours)_. */
const PLACES_AT_MOST = 40;

/** A slot as its organiser plans it (I6). */
export class SlotForm {
  @FormKey()
  formKey: string;

  @Id({ missing: 'slot.supervisor.missing' })
  supervisor: string;

  @TimeOfDay({ missing: 'supervision.start.missing' })
  startsAt: string;

  @Whole({ ...SLOT_MINUTES, wrong: 'slot.wrong.minutes' })
  minutes: number;

  @Choice(SESSION_FORMS)
  form: SessionForm;

  @Whole({ least: 1, most: PLACES_AT_MOST, wrong: 'slot.wrong.places' })
  places: number;
}

/** The signature of a supervisor under a slot (S4). */
export class SignSlotForm {
  @FormKey()
  formKey: string;

  /** the code of what the supervisor was told before they sent this form */
  @Hidden()
  told: string;
}
