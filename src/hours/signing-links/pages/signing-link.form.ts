import { Also, Line, Reason, Version } from '../../../platform/web/fields.form.js';

/** The six digits of the mail, as somebody types them. */
export class SigningCodeForm {
  @Line({ most: 40, missing: 'signing-link.code.missing', tooLong: 'signing-link.code.missing' })
  @Also<SigningCodeForm>([], ({ code }) =>
    digitsOf(code) === null ? { key: 'signing-link.code.missing' } : null,
  )
  code: string;
}

/** What is confirmed: the version that was read. */
export class ConfirmForm {
  @Version()
  version: number;
}

/** Why it goes back. */
export class GiveBackForm extends ConfirmForm {
  @Reason({ missing: 'claim.reason-missing' })
  reason: string;
}

/** The six digits, without the blanks that a mail shows between them; null when it is something else. */
export function digitsOf(code: string): string | null {
  const digits = code.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}
