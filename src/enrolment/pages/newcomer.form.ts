import { Equals, IsOptional, IsString } from 'class-validator';
import { says } from '../../platform/web/forms.js';

const TEXT = says('error.400.heading');

/** Somebody new as they were typed; `readDetails` judges the details. */
export class NewcomerForm {
  /** the id that somebody new gets: the same form sent twice adds them once */
  @IsString(TEXT) formKey: string;
  /** id of somebody who is known already, or empty */
  @IsString(TEXT) persoon: string;
  @IsString(TEXT) participantNumber: string;
  @IsOptional() @IsString(TEXT) callName = '';
  @IsOptional() @IsString(TEXT) initials = '';
  @IsOptional() @IsString(TEXT) tussenvoegsel = '';
  @IsOptional() @IsString(TEXT) surname = '';
  @IsOptional() @IsString(TEXT) email = '';
  @IsOptional() @IsString(TEXT) bigNumber = '';
  @IsString(TEXT) programme: string;
  @IsString(TEXT) startedOn: string;
  /** id of a leader, or empty */
  @IsString(TEXT) supervisor: string;
  @IsOptional() @Equals('ja', TEXT) invite?: string;
}
