import { Reason } from '../../platform/web/fields.form.js';

/** Why an import is taken back. */
export class TakeBackForm {
  @Reason({ missing: 'take-back.reason-missing' })
  reason: string;
}
