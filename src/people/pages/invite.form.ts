import { ArrayMaxSize, IsOptional, IsString, Matches } from 'class-validator';
import { List, says } from '../../platform/web/forms.js';
import { CHOSEN_AT_MOST } from '../../platform/web/packed-ids.js';

/** The people to invite: `id.times`, as many times as they had been invited when the form was made. */
export class InviteForm {
  @IsString(says('error.400.heading'))
  wie: string;

  @IsOptional()
  @List()
  @Matches(/^[0-9a-f-]{36}\.\d{1,4}$/, { each: true, ...says('error.400.heading') })
  @ArrayMaxSize(CHOSEN_AT_MOST, says('error.400.heading'))
  persoon?: string[];
}
