import { Choice, Hidden, Reason, Texts } from '../../../../platform/web/fields.form.js';
import type { ObjectionOutcome } from '../../signature-standing.rules.js';
import { SIGNATURES_SHOWN } from '../../signature-standing.rules.js';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the board decides, on which of the signatures, and why. */
export class DecisionForm {
  @Texts({ most: SIGNATURES_SHOWN, shape: ID })
  claim: string[];

  @Choice(['stands', 'reversed'], { missing: 'objection.outcome-missing' })
  outcome: ObjectionOutcome;

  @Reason({ missing: 'objection.reason-missing' })
  reason: string;
}

/** The same, with the seal of what somebody saw would follow from it. */
export class ConfirmedDecisionForm extends DecisionForm {
  @Hidden(/^[\w-]{22}$/)
  seen: string;
}
