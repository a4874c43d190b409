import { ArrayMaxSize, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { List, says, Trimmed } from '../../../platform/web/forms.js';
import { ROWS_AT_MOST } from './inbox.page.js';

export const REASON_AT_MOST = 2000;

/** What is signed off, and where the reader wants to be afterwards. */
export class SignOffForm {
  /** `id.version` of each claim that was ticked; absent when none was */
  @IsOptional()
  @List()
  @IsString({ each: true, ...says('error.400.heading') })
  @ArrayMaxSize(ROWS_AT_MOST, says('supervisor.inbox.too-many', { most: ROWS_AT_MOST }))
  claim?: string[];

  /** id of the claim to read next, or empty */
  @IsOptional()
  @IsString(says('error.400.heading'))
  then?: string;

  /** packed ids of the claims that are read through, or empty */
  @IsOptional()
  @IsString(says('error.400.heading'))
  row?: string;
}

/** Why one claim goes back. */
export class ReturnForm {
  @Matches(/^\d{1,9}$/, says('error.400.heading'))
  version: string;

  @Trimmed()
  @MaxLength(REASON_AT_MOST, says('supervisor.reason.too-long', { most: REASON_AT_MOST }))
  @Matches(/\S/, says('claim.reason-missing'))
  reason: string;

  @IsOptional()
  @IsString(says('error.400.heading'))
  then?: string;

  @IsOptional()
  @IsString(says('error.400.heading'))
  row?: string;
}

/** Why several claims go back: as many reasons as claims, in the same order. */
export class ReturnsForm {
  @List()
  @IsString({ each: true, ...says('error.400.heading') })
  claim: string[];

  /** judged one by one: each has its own message */
  @List()
  @IsString({ each: true, ...says('error.400.heading') })
  reason: string[];
}

/** Why a signature is taken back. */
export class TakeBackForm {
  @Trimmed()
  @MaxLength(REASON_AT_MOST, says('supervisor.reason.too-long', { most: REASON_AT_MOST }))
  @Matches(/\S/, says('correction.reason-missing'))
  reason: string;
}
