import { IsEmail, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Transform } from 'class-transformer';
import { LONGEST_PASSWORD } from '../../../platform/auth/password.rules.js';
import { says, Trimmed } from '../../../platform/web/forms.js';

/** An address to mail to. Whether anybody has it is nobody's business. */
export class EmailForm {
  @Trimmed()
  @IsEmail({}, says('account.email.wrong'))
  email: string;
}

/** The form to sign in with, when a link is asked for: a password that stands in it too is not looked at. */
export class LinkRequestForm extends EmailForm {
  @IsOptional()
  @IsString()
  password?: string;

  /** the page that somebody wanted to see */
  @IsOptional()
  @IsString()
  naar?: string;
}

/** E-mail address and password. */
export class SignInForm extends EmailForm {
  @IsNotEmpty(says('account.password.missing'))
  @MaxLength(LONGEST_PASSWORD, says('account.wrong'))
  @IsString(says('account.password.missing'))
  password: string;

  @IsOptional()
  @IsString()
  naar?: string;
}

/** The six digits of a mail, for the request that they were mailed for. */
export class CodeForm {
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replace(/[\s-]/g, '') : value,
  )
  @Matches(/^\d{6}$/, says('account.code.missing'))
  code: string;

  @IsString()
  aanvraag: string;
}
