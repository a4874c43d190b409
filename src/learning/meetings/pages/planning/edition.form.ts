import { kindsInBlocks } from '../../../../hours/kinds/activity-kinds.js';
import {
  ArrayNotEmpty,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { Transform } from 'class-transformer';
import type { ProgrammeKey } from '../../../../curriculum/curriculum.types.js';
import type { ScheduledComponent } from '../../edition.entity.js';
import { List, says, Trimmed } from '../../../../platform/web/forms.js';

const TEXT = says('error.400.heading');
const LONGEST_TITLE = 120;
const LONGEST_REASON = 500;

/** What an edition is called, and for whom it is. */
export class EditionHeadForm {
  @Trimmed()
  @IsString(TEXT)
  @IsNotEmpty(says('planning.wrong.title'))
  @MaxLength(LONGEST_TITLE, says('people.too-long', { most: LONGEST_TITLE }))
  title: string;

  @List()
  @ArrayNotEmpty(says('planning.wrong.programmes'))
  @IsIn(['leader', 'co-leader'], { each: true, ...TEXT })
  programmes: ProgrammeKey[] = [];
}

/** A new edition. */
export class NewEditionForm extends EditionHeadForm {
  /** the id that it gets: a form that is sent twice makes one */
  @IsUUID('4', TEXT)
  formKey: string;

  @IsIn(kindsInBlocks().map(({ key }) => key), says('planning.wrong.component'))
  component: ScheduledComponent;
}

/** An edition that is changed. */
export class RenamedEditionForm extends EditionHeadForm {
  @Whole() @IsInt(TEXT) version: number;
}

/** A new edition like an earlier one. */
export class CopiedEditionForm {
  @IsUUID('4', TEXT)
  formKey: string;

  @IsUUID('4', says('planning.wrong.source'))
  source: string;

  @Trimmed()
  @IsString(TEXT)
  @IsNotEmpty(says('planning.wrong.title'))
  @MaxLength(LONGEST_TITLE, says('people.too-long', { most: LONGEST_TITLE }))
  newTitle: string;
}

/** The edition that is published, as it was seen. */
export class PublishForm {
  @Whole() @IsInt(TEXT) version: number;
}

/** Why a block or an edition does not take place. */
export class CallingOffForm {
  @Trimmed()
  @IsOptional()
  @IsString(TEXT)
  @IsNotEmpty(says('meeting.reason-missing'))
  @MaxLength(LONGEST_REASON, says('people.too-long', { most: LONGEST_REASON }))
  reason: string;
}

function Whole(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    /^\d{1,9}$/.test(String(value)) ? Number(value) : value,
  );
}
