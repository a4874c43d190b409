import { IsString } from 'class-validator';
import { says } from '../../platform/web/forms.js';
import type { TypedLeader } from '../leader-details.rules.js';

const TEXT = says('error.400.heading');

/** What is known of a leader as it was typed; `readLeaderDetails` judges it. */
export class LeaderForm implements TypedLeader {
  /** what the form was made from; of somebody new the id that they get */
  @IsString(TEXT) seen: string;
  @IsString(TEXT) fullName: string;
  @IsString(TEXT) email: string;
  @IsString(TEXT) leaderSince: string;
  @IsString(TEXT) lastActiveOn: string;
  @IsString(TEXT) ordinaryMember: string;
  @IsString(TEXT) recognisedUntil: string;
  @IsString(TEXT) intervisionYears: string;
  @IsString(TEXT) maxSupervisees: string;
}
