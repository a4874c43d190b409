import { LONGEST_PASSWORD } from '../../../platform/auth/password.rules.js';
import { Also, Hidden, Line, Verbatim } from '../../../platform/web/fields.form.js';
import { digitsOf } from './sign-in.form.js';

/** Characters of a code as people copy it, with blanks. */
const LONGEST_CODE = 40;
/** Characters of what a browser sends of a passkey: some hundreds, and thousands with an attestation. */
const LONGEST_ANSWER = 20_000;
/** Characters of what somebody calls a passkey. */
const LONGEST_NAME = 60;

/** What shows that it is the owner. */
export class ProofForm {
  /** empty for an account without a password */
  @Verbatim({ most: LONGEST_PASSWORD, optional: true, tooLong: 'account.current.wrong' })
  current: string;

  /** the six digits of the mail; empty for an account with a password */
  @Line({ most: LONGEST_CODE, optional: true, tooLong: 'account.code.missing' })
  code: string;

  /** the request that they were mailed for */
  @Hidden()
  aanvraag: string;

  /** the page of the change that is wanted */
  @Hidden()
  naar: string;
}

/** Where the change that is wanted stands, when a code is asked for. */
export class ProofCodeForm {
  @Hidden()
  naar: string;
}

/** What a browser sends of a passkey. Empty where its script did not run: then there is nothing to judge. */
export class PasskeyForm {
  @Verbatim({ most: LONGEST_ANSWER, missing: 'account.passkey.failed', tooLong: 'account.passkey.failed' })
  antwoord: string;
}

/** The same, of somebody who signs in by it alone. */
export class PasskeySignInForm extends PasskeyForm {
  /** the page that somebody wanted to see */
  @Hidden()
  naar: string;
}

/** A new passkey. */
export class NewPasskeyForm extends PasskeyForm {
  @Line({ most: LONGEST_NAME, missing: 'account.passkey.name.missing' })
  naam: string;
}

/** The six digits that an app shows. */
export class AppCodeForm {
  @Line({ most: LONGEST_CODE, missing: 'account.app.missing', tooLong: 'account.app.missing' })
  @Also<AppCodeForm>([], ({ code }) => (digitsOf(code) === null ? { key: 'account.app.missing' } : null))
  code: string;
}

/** A recovery code. What it looks like, the service judges: a wrong one counts as a try. */
export class RecoveryCodeForm {
  @Line({ most: LONGEST_CODE, missing: 'account.recovery.missing', tooLong: 'account.recovery.missing' })
  herstelcode: string;
}
