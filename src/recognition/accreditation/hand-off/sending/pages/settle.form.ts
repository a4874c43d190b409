import { Choice, Hidden, Reason } from '../../../../../platform/web/fields.form.js';

/** What was done about somebody who was sent wrongly: the body took it back, or it is left as it is. */
export const OUTCOMES = { verwijderd: 'taken-back', blijft: 'left' } as const;
export type OutcomeName = keyof typeof OUTCOMES;
export const OUTCOME_NAMES = Object.keys(OUTCOMES) as OutcomeName[];

/** That somebody who is booked by what is known here is not over there, or not there: it is as if the body took it back. */
export class NotBookedForm {
  @Hidden(/^\S{1,40}$/)
  nummer: string;

  @Reason()
  reden: string;
}

/** That a person saw to somebody who was sent wrongly. */
export class SettleForm {
  @Hidden(/^\S{1,40}$/)
  nummer: string;

  @Choice(() => OUTCOME_NAMES)
  uitkomst: OutcomeName;

  @Reason()
  reden: string;
}
