import { IsString, IsIn } from 'class-validator';
import { says } from '../../platform/web/forms.js';

/** A person's details as they were typed; `readDetails` judges them. */
export class PersonForm {
  /** what the fields held when the form was made */
  @IsString(says('error.400.heading'))
  seen: string;

  @IsString(says('error.400.heading'))
  participantNumber: string;

  @IsString(says('error.400.heading'))
  callName: string;

  @IsString(says('error.400.heading'))
  initials: string;

  @IsString(says('error.400.heading'))
  tussenvoegsel: string;

  @IsString(says('error.400.heading'))
  surname: string;

  @IsString(says('error.400.heading'))
  email: string;

  @IsString(says('error.400.heading'))
  bigNumber: string;
}

/** An account is closed, or opened again. */
export class AccountForm {
  @IsIn(['close', 'open'], says('error.400.heading'))
  to: 'close' | 'open';
}
