import { EmailAddress, Hidden, Line, Verbatim } from '../../../platform/web/fields.form.js';
import { LONGEST_PASSWORD } from '../../../platform/auth/password.rules.js';

/** Characters of a code as people copy it, with blanks. */
const LONGEST_CODE = 40;

/** Another address, and what shows that it is the owner who asks. */
export class AddressForm {
  @EmailAddress({ missing: 'account.email.wrong', wrong: 'account.email.wrong' })
  email: string;

  /** empty for an account without a password */
  @Verbatim({ most: LONGEST_PASSWORD, optional: true, tooLong: 'account.current.wrong' })
  current: string;

  /** the six digits of the mail; empty for an account with a password */
  @Line({ most: LONGEST_CODE, optional: true, tooLong: 'account.code.missing' })
  code: string;

  /** the request that they were mailed for */
  @Hidden()
  aanvraag: string;
}
