import { EmailAddress, Line, Name, Paragraphs } from '../../../../platform/web/fields.form.js';
import { LONGEST_PROFESSION } from '../../attendee-line.rules.js';
import { LONGEST_WISH } from '../../wishes.rules.js';

/** A guest of a day, who gets no account (I2). */
export class GuestForm {
  @Name({ part: 'whole', missing: 'guest.name.missing' })
  naam: string;

  @Line({ most: LONGEST_PROFESSION, optional: true })
  beroep: string;

  /** to which the confirmation goes; null: an organiser tells them */
  @EmailAddress({ optional: true })
  email: string | null;

  @Paragraphs({ most: LONGEST_WISH, optional: true })
  wens: string;
}
