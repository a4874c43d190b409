import { Verbatim } from '../../../platform/web/fields.form.js';

/** Longer than any password may be, so that `AccountsService` says how long it may be: it knows whose it is. */
const LONGEST_TYPED = 10_000;

/** A first password, or another one. What makes a good one, `AccountsService` judges: it knows whose it is. */
export class NewPasswordForm {
  @Verbatim({ most: LONGEST_TYPED, optional: true })
  password: string;
}

/** Another password, by somebody who knows the present one. */
export class ChangePasswordForm extends NewPasswordForm {
  /** empty for an account without one */
  @Verbatim({ most: LONGEST_TYPED, optional: true })
  current: string;
}
