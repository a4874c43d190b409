import { kindOf } from '../../kinds/activity-kinds.rules.js';
import type { Correction } from '../../corrections.service.js';
import { readDuration, typedDuration } from '../../../platform/text/duration.rules.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { Choice, Hidden, Line, Reason } from '../../../platform/web/fields.form.js';
import { Fault, readDate } from '../../../platform/web/fields.rules.js';
import type { Typed } from '../../../platform/web/form-answer.form.js';
import type { CreditFact } from './credits.queries.js';

const DESCRIPTION_AT_MOST = 500;

/** What is wrong with a credit, and what it should have been. */
export class CorrectionForm {
  @Choice(['gone', 'otherwise'], { missing: 'correction.what.missing' })
  what: 'gone' | 'otherwise';

  @Reason({ missing: 'correction.reason-missing' })
  reason: string;

  /** the right hours, as they were typed: judged by `correctionOf`, and only when there are to be any */
  @Hidden() happenedOn: string;
  @Hidden() hours: string;
  @Hidden() minutes: string;
  @Hidden(/^[1-4]?$/) block: string;

  @Line({ most: DESCRIPTION_AT_MOST, optional: true, tooLong: 'correction.description.too-long' })
  description: string;
}

/** The same, with the seal of what somebody saw would follow from it. */
export class ConfirmedCorrectionForm extends CorrectionForm {
  @Hidden(/^[\w-]{22}$/)
  seen: string;
}

/** What stands in the form to begin with: the hours as they were signed. */
export function typedOf({ happenedOn, minutes, block, description }: CreditFact): Typed {
  return {
    what: 'otherwise',
    happenedOn,
    ...typedDuration(minutes),
    block: block === null ? '' : String(block),
    description,
  };
}

/** The correction that a form asks for. @throws DomainError `correction.date.wrong`, `correction.time.wrong` */
export function correctionOf(form: CorrectionForm, { component }: CreditFact): Correction {
  const { what, reason, hours, minutes, block, description } = form;
  if (what === 'gone') return { reason };
  const happenedOn = readDate(form.happenedOn);
  if (happenedOn instanceof Fault)
    throw new DomainError('correction.date.wrong', {}, 'invalid', 'happenedOn');
  const duration = readDuration(hours, minutes);
  if (duration === undefined) throw new DomainError('correction.time.wrong', {}, 'invalid', 'minutes');
  const right = { happenedOn, minutes: duration, description };
  return { reason, right: kindOf(component).blocks ? { ...right, block: Number(block) } : right };
}
