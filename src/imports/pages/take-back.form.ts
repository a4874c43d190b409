import { Matches, MaxLength } from 'class-validator';
import { says, Trimmed } from '../../platform/web/forms.js';

const REASON_AT_MOST = 2000;

/** Why an import is taken back. */
export class TakeBackForm {
  @Trimmed()
  @MaxLength(REASON_AT_MOST, says('import-desk.reason-too-long', { most: REASON_AT_MOST }))
  @Matches(/\S/, says('take-back.reason-missing'))
  reason: string;
}
