import { IsString } from 'class-validator';
import { says } from '../../../platform/web/forms.js';

/** A first password, or another one. What makes a good one, `AccountsService` judges: it knows whose it is. */
export class NewPasswordForm {
  @IsString(says('account.password.missing'))
  password: string;
}

/** Another password, by whoever knows the present one. */
export class ChangePasswordForm extends NewPasswordForm {
  /** empty for who has none */
  @IsString(says('account.password.missing'))
  current: string;
}
