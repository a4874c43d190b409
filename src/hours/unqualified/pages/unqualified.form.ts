import { Choice, Reason, Texts } from '../../../platform/web/fields.form.js';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** How many credits the list shows at once; the rest comes when these were decided. */
export const CREDITS_SHOWN = 50;

/** What the board decides, on which credits, and why (S7). */
export class UnqualifiedForm {
  @Texts({ most: CREDITS_SHOWN, shape: ID })
  credit: string[];

  @Choice(['stands', 'reversed'], { missing: 'unqualified.outcome-missing' })
  outcome: 'stands' | 'reversed';

  @Reason({ missing: 'unqualified.reason-missing' })
  reason: string;
}
