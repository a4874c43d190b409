import { Hidden, Reason, Texts, Version } from '../../../platform/web/fields.form.js';
import { ROWS_AT_MOST } from './inbox.page.js';

/** Where the reader wants to be afterwards. */
class Afterwards {
  /** id of the claim to read next, or empty */
  @Hidden()
  then: string;

  /** the ids, in one text, of the claims that are read through, or empty */
  @Hidden()
  row: string;
}

/** What is signed off, and where the reader wants to be afterwards. */
export class SignOffForm extends Afterwards {
  /** `id.version` of each claim that was ticked */
  @Texts({ most: ROWS_AT_MOST, tooMany: 'supervisor.inbox.too-many' })
  claim: string[];
}

/** Why one claim goes back. */
export class ReturnForm extends Afterwards {
  @Version()
  version: number;

  @Reason({ missing: 'claim.reason-missing' })
  reason: string;
}

/** What was signed a moment ago and is undone (H11). */
export class UndoForm {
  /** ids of the claims, as an address carries them */
  @Hidden()
  claims: string;
}

/** Why a signature is taken back. */
export class TakeBackForm {
  @Reason({ missing: 'correction.reason-missing' })
  reason: string;
}
