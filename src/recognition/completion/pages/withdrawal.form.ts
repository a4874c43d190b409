import { IsIn, Matches, MaxLength } from 'class-validator';
import { says, Trimmed } from '../../../platform/web/forms.js';

const REASON_AT_MOST = 2000;

/** Why the board withdraws a record, and the state in which it was seen. */
export class WithdrawalForm {
  @Trimmed()
  @MaxLength(REASON_AT_MOST, says('supervisor.reason.too-long', { most: REASON_AT_MOST }))
  @Matches(/\S/, says('record.withdraw.reason-missing'))
  reason: string;

  @IsIn(['valid', 'suspended'], says('error.400.heading'))
  seen: 'valid' | 'suspended';
}
