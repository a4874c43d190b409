import { Reason, Texts } from '../../../platform/web/fields.form.js';
import { SIGNATURES_SHOWN } from '../signature-standing.rules.js';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a signer objects to, and why. */
export class ObjectionForm {
  /** ids of the claims that were ticked */
  @Texts({ most: SIGNATURES_SHOWN, shape: ID })
  claim: string[];

  @Reason({ missing: 'objection.reason-missing' })
  reason: string;
}
