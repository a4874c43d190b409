import { Hidden, Texts } from '../../platform/web/fields.form.js';
import { SELECTED_AT_MOST } from '../../platform/web/id-list.form.js';

/** The people to invite. */
export class InviteForm {
  /** the ids, in one text, of the persons whom the page shows */
  @Hidden()
  wie: string;

  /** `id.times` of each person ticked: as many times as they had been invited when the form was made */
  @Texts({ most: SELECTED_AT_MOST, shape: /^[0-9a-f-]{36}\.\d{1,4}$/ })
  persoon: string[];
}
