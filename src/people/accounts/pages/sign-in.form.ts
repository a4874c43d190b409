import { LONGEST_PASSWORD } from '../../../platform/auth/password.rules.js';
import { Also, EmailAddress, Hidden, Line, Verbatim } from '../../../platform/web/fields.form.js';

/** An address to mail to. Whether anybody has it is nobody's business. */
export class EmailForm {
  @EmailAddress({ missing: 'account.email.wrong', wrong: 'account.email.wrong' })
  email: string;
}

/** The form to sign in with, when a link is asked for: a password that stands in it too is not looked at. */
export class LinkRequestForm extends EmailForm {
  @Hidden()
  password: string;

  /** the page that somebody wanted to see */
  @Hidden()
  naar: string;
}

/** E-mail address and password. */
export class SignInForm extends EmailForm {
  @Verbatim({ most: LONGEST_PASSWORD, missing: 'account.password.missing', tooLong: 'account.wrong' })
  password: string;

  @Hidden()
  naar: string;
}

/** The six digits of a mail, for the request that they were mailed for. */
export class CodeForm {
  @Line({ most: 40, missing: 'account.code.missing', tooLong: 'account.code.missing' })
  @Also<CodeForm>([], ({ code }) => (digitsOf(code) === null ? { key: 'account.code.missing' } : null))
  code: string;

  @Hidden()
  aanvraag: string;
}

/** The six digits, without the blanks that a mail shows between them; null when it is something else. */
export function digitsOf(code: string): string | null {
  const digits = code.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}
