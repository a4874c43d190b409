import { kindOf } from '../../../hours/kinds/activity-kinds.js';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { Correction } from '../../corrections.service.js';
import { readDuration, typedDuration } from '../../../platform/text/duration.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { says, Trimmed, type Typed } from '../../../platform/web/forms.js';
import { parseDutchDate } from '../../../platform/spreadsheet/dutch-values.js';
import type { CreditFact } from './credits.queries.js';

export const REASON_AT_MOST = 2000;
const DESCRIPTION_AT_MOST = 500;

/** What is wrong with a credit, and what it should have been. */
export class CorrectionForm {
  @IsIn(['gone', 'otherwise'], says('correction.what.missing'))
  what: 'gone' | 'otherwise';

  @Trimmed()
  @MaxLength(REASON_AT_MOST, says('supervisor.reason.too-long', { most: REASON_AT_MOST }))
  @Matches(/\S/, says('correction.reason-missing'))
  reason: string;

  @IsOptional()
  @Trimmed()
  @IsString(says('error.400.heading'))
  happenedOn?: string;

  @IsOptional()
  @IsString(says('error.400.heading'))
  hours?: string;

  @IsOptional()
  @IsString(says('error.400.heading'))
  minutes?: string;

  @IsOptional()
  @Matches(/^[1-4]?$/, says('error.400.heading'))
  block?: string;

  @IsOptional()
  @Trimmed()
  @MaxLength(DESCRIPTION_AT_MOST, says('correction.description.too-long', { most: DESCRIPTION_AT_MOST }))
  @IsString(says('error.400.heading'))
  description?: string;
}

/** The same, with the seal of what somebody saw would follow from it. */
export class ConfirmedCorrectionForm extends CorrectionForm {
  @Matches(/^[\w-]{22}$/, says('error.400.heading'))
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
  const { what, reason, hours = '', minutes = '', block, description = '' } = form;
  if (what === 'gone') return { reason };
  const happenedOn = parseDutchDate(form.happenedOn ?? '');
  if (happenedOn === undefined) throw new DomainError('correction.date.wrong', {}, 'invalid', 'happenedOn');
  const duration = readDuration(hours, minutes);
  if (duration === undefined) throw new DomainError('correction.time.wrong', {}, 'invalid', 'minutes');
  const right = { happenedOn, minutes: duration, description };
  return { reason, right: kindOf(component).blocks ? { ...right, block: Number(block) } : right };
}
