import { Choice, Hidden, Verbatim } from '../../platform/web/fields.js';

/** What a detail takes at most: longer is a slip of pasting, and `readDetails` says which field takes how much. */
const AS_TYPED = { most: 10_000, optional: true } as const;

/** A person's details as they were typed; `readDetails` judges them. */
export class PersonForm {
  /** what the fields held when the form was made */
  @Hidden() seen: string;
  @Verbatim(AS_TYPED) participantNumber: string;
  @Verbatim(AS_TYPED) callName: string;
  @Verbatim(AS_TYPED) initials: string;
  @Verbatim(AS_TYPED) tussenvoegsel: string;
  @Verbatim(AS_TYPED) surname: string;
  @Verbatim(AS_TYPED) email: string;
  @Verbatim(AS_TYPED) bigNumber: string;
}

/** An account is closed, or opened again. */
export class AccountForm {
  @Choice(['close', 'open'])
  to: 'close' | 'open';
}
