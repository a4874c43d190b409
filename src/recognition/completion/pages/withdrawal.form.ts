import { Choice, Reason } from '../../../platform/web/fields.form.js';

/** Why the board withdraws a record, and the state in which it was seen. */
export class WithdrawalForm {
  @Reason({ missing: 'record.withdraw.reason-missing' })
  reason: string;

  @Choice(['valid', 'suspended'])
  seen: 'valid' | 'suspended';
}
