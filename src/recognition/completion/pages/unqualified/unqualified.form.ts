import { Choice, Hidden, Reason, Texts } from '../../../../platform/web/fields.form.js';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** How many credits a sheet of the list shows, and how many are decided on at once. */
export const CREDITS_SHOWN = 25;

/** What the board decides, on which credits, and why (S7). */
export class UnqualifiedForm {
  @Texts({ most: CREDITS_SHOWN, shape: ID })
  credit: string[];

  @Choice(['stands', 'reversed'], { missing: 'unqualified.outcome-missing' })
  outcome: 'stands' | 'reversed';

  @Reason({ missing: 'unqualified.reason-missing' })
  reason: string;
}

/** The same, with the seal of what somebody saw would follow from it. */
export class ConfirmedUnqualifiedForm extends UnqualifiedForm {
  @Hidden(/^[\w-]{22}$/)
  seen: string;
}
