import { IsIn, IsString, MaxLength } from 'class-validator';
import { says, Trimmed } from '../../platform/web/forms.js';

export const REASON_AT_MOST = 2000;

/** A step in the course of a trajectory. */
export class StateForm {
  @IsIn(['running', 'paused', 'stopped'], says('people.state.choose'))
  to: 'running' | 'paused' | 'stopped';

  /** as it was typed; `readDay` reads it */
  @Trimmed()
  @IsString(says('error.400.heading'))
  since: string;

  @Trimmed()
  @MaxLength(REASON_AT_MOST, says('people.too-long', { most: REASON_AT_MOST }))
  reason = '';
}
