import { Choice, EmailAddress, Hidden, Line, Name } from '../../platform/web/fields.form.js';
import { LONGEST_NUMBER, LONGEST_REGION } from '../person-fields.rules.js';

const MAY_BE_EMPTY = { optional: true } as const;

/** What a form asks of a trainee, whether they are known or new (D1). Empty where that is allowed. */
export class TraineeDetailsForm {
  @Line({ most: LONGEST_NUMBER })
  participantNumber: string;

  @Name(MAY_BE_EMPTY)
  callName: string;

  @Name(MAY_BE_EMPTY)
  initials: string;

  @Name(MAY_BE_EMPTY)
  tussenvoegsel: string;

  @Line({ most: LONGEST_REGION, optional: true })
  region: string;
}

/** A person's details, changed. */
export class PersonForm extends TraineeDetailsForm {
  /** what the fields held when the form was made */
  @Hidden()
  seen: string;

  @Name({ part: 'surname' })
  surname: string;

  @EmailAddress()
  email: string;
}

/** An account is closed, or opened again. */
export class AccountForm {
  @Choice(['close', 'open'])
  to: 'close' | 'open';

  /** the coming places that the page showed, as `placesCode` says them */
  @Hidden()
  places: string;
}
