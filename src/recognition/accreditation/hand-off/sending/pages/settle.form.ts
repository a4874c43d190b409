import { Choice, Hidden, Reason } from '../../../../../platform/web/fields.form.js';

/** What the secretariat did about a person sent wrongly: the body took it back, or it is left as it is. */
export const OUTCOMES = { verwijderd: 'taken-back', blijft: 'left' } as const;
export type OutcomeName = keyof typeof OUTCOMES;
export const OUTCOME_NAMES = Object.keys(OUTCOMES) as OutcomeName[];

/** The body says that a person is not booked, though a call here booked them: it is as if the body took it back. */
export class NotBookedForm {
  @Hidden(/^\S{1,40}$/)
  nummer: string;

  @Reason()
  reden: string;
}

/** That the secretariat saw to a person sent wrongly. */
export class SettleForm {
  @Hidden(/^\S{1,40}$/)
  nummer: string;

  @Choice(() => OUTCOME_NAMES)
  uitkomst: OutcomeName;

  @Reason()
  reden: string;
}
