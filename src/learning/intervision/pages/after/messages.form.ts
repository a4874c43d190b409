import { Choice, FormKey, Line, Paragraphs } from '../../../../platform/web/fields.form.js';
import { type Audience, AUDIENCES } from '../../after/telling.rules.js';

const LONGEST_SUBJECT = 100;
/** A page and a half. */
const LONGEST_MESSAGE = 4_000;

/** A message to those who enrolled in a day. */
export class MessageForm {
  /** the id that it gets: the same form sent twice is one message */
  @FormKey()
  formKey: string;

  @Choice(AUDIENCES, { missing: 'message.audience.missing' })
  audience: Audience;

  @Line({ most: LONGEST_SUBJECT, missing: 'message.subject.missing' })
  subject: string;

  @Paragraphs({ most: LONGEST_MESSAGE, missing: 'message.text.missing' })
  text: string;

  /** pressed on the preview, to go on writing */
  @Choice(['1'], { optional: true })
  terug: '1' | null;
}
