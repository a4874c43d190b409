import { IsOptional, IsString } from 'class-validator';
import { says } from '../../platform/web/forms.js';

/** Who gets which supervisor, and from when; read further by the service. */
export class AssignForm {
  /** packed ids of the trajectories */
  @IsString(says('error.400.heading'))
  wie: string;

  /** id of a leader, `niemand`, or empty */
  @IsOptional()
  @IsString(says('error.400.heading'))
  supervisor = '';

  @IsOptional()
  @IsString(says('error.400.heading'))
  vanaf = '';
}
