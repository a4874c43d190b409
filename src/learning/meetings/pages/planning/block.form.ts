import { ArrayMaxSize, IsOptional, IsString, MaxLength } from 'class-validator';
import { List, says, Trimmed } from '../../../../platform/web/forms.js';

const TEXT = says('error.400.heading');
const LONGEST = 300;
const TOO_LONG = says('people.too-long', { most: LONGEST });
const MOST_TEACHERS = 20;

/** A block as it was typed; `readBlock` judges it. */
export class BlockForm {
  /** what the form was made from: a `SeenBlock` in JSON; empty when the block was not planned yet */
  @IsString(TEXT) seen: string;
  /** the consequences that the page before this one told; empty when it told none */
  @IsOptional() @IsString(TEXT) told = '';

  @Trimmed() @IsString(TEXT) heldOn: string;
  @Trimmed() @IsString(TEXT) startsAt: string;
  @Trimmed() @IsString(TEXT) endsAt: string;
  @Trimmed() @IsString(TEXT) breakAt: string;
  @Trimmed() @IsString(TEXT) breakMinutes: string;
  @Trimmed() @IsString(TEXT) @MaxLength(LONGEST, TOO_LONG) venue: string;
  @Trimmed() @IsString(TEXT) @MaxLength(LONGEST, TOO_LONG) videoLink: string;
  @Trimmed() @IsString(TEXT) capacity: string;
  @Trimmed() @IsString(TEXT) enrolUntil: string;

  /** names, as they were typed or chosen */
  @List()
  @IsString({ each: true, ...TEXT })
  @ArrayMaxSize(MOST_TEACHERS, TEXT)
  teacher: string[] = [];

  /** keys of topics */
  @List()
  @IsString({ each: true, ...TEXT })
  topic: string[] = [];
}
