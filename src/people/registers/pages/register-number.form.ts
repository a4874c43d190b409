import { Hidden, Line } from '../../../platform/web/fields.form.js';

/** Longer texts are no number of any register. */
const LONGEST_TYPED = 60;

/** The number in one register; empty takes it away (Q4). Its pattern is the register's, which the page knows. */
export class RegisterNumberForm {
  @Line({ most: LONGEST_TYPED, optional: true })
  number: string;

  /** what stood there when the form was made */
  @Hidden()
  seen: string;
}
