import { IsOptional, IsString } from 'class-validator';
import { says } from '../../../../platform/web/forms.js';

/** Which list was read before it is closed. */
export class ClosingForm {
  @IsString(says('error.400.heading'))
  gezien: string;
}

/** Why a list must be opened again; judged by the service. */
export class ReopenForm {
  @IsOptional()
  @IsString(says('error.400.heading'))
  reason = '';
}
