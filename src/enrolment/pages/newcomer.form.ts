import { PROGRAMME_KEYS, type ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import { isBigNumber, LONGEST_NUMBER } from '../../people/person-fields.rules.js';
import { TraineeDetailsForm } from '../../people/pages/person.form.js';
import {
  Also,
  CalendarDate,
  Choice,
  EmailAddress,
  FormKey,
  Id,
  Line,
  Name,
} from '../../platform/web/fields.form.js';
import type { Text } from '../../platform/web/page-answer.rules.js';

/** Somebody new, or a trajectory for a person in the portal already: of them only the number is asked. */
export class NewcomerForm extends TraineeDetailsForm {
  @FormKey()
  formKey: string;

  /** id of a person in the portal */
  @Id({ optional: true })
  persoon: string | null;

  @Also<NewcomerForm>(['persoon'], neededOfSomebodyNew('surname'))
  @Name({ part: 'surname', optional: true })
  surname: string;

  @Also<NewcomerForm>(['persoon'], neededOfSomebodyNew('email'))
  @EmailAddress({ optional: true })
  email: string | null;

  @Also<NewcomerForm>([], ({ bigNumber: text }) =>
    text === '' || isBigNumber(text) ? null : { key: 'people.big-number.wrong', params: { text } },
  )
  @Line({ most: LONGEST_NUMBER, optional: true })
  bigNumber: string;

  @Choice(PROGRAMME_KEYS, { missing: 'people.new.programme.choose' })
  programme: ProgrammeKey;

  @CalendarDate()
  startedOn: string;

  /** id of a leader */
  @Id({ optional: true })
  supervisor: string | null;

  @Choice(['ja'], { optional: true })
  invite: 'ja' | null;
}

function neededOfSomebodyNew(field: 'surname' | 'email'): (form: NewcomerForm) => Text | null {
  return (form) => (form.persoon || form[field] ? null : { key: 'field.missing' });
}
