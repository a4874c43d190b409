import { IsInt, IsOptional, IsString, IsUUID, Min } from 'class-validator';
import { Transform } from 'class-transformer';
import { EMPTY_LOG, type TypedLog } from './reading-log.rules.js';

/** What a trainee typed of what they read; a new log and an amended one hold the same. */
class LogFields implements TypedLog {
  @IsString()
  title = EMPTY_LOG.title;

  @IsString()
  otherTitle = EMPTY_LOG.otherTitle;

  @IsString()
  date = EMPTY_LOG.date;

  @IsString()
  hours = EMPTY_LOG.hours;

  @IsString()
  minutes = EMPTY_LOG.minutes;

  @IsString()
  pages = EMPTY_LOG.pages;

  @IsString()
  reflection = EMPTY_LOG.reflection;
}

/** A reading log as it comes in. What it means, and what is wrong with it, `readLog` says. */
export class ReadingLogForm extends LogFields {
  /** made with the form: the same form sent twice hands in once */
  @IsUUID()
  formKey: string;

  /** the trajectory that it is for, as addresses name it; absent for the latest */
  @IsOptional()
  @IsString()
  traject?: string;
}

/** A log that is amended: it carries the version that somebody saw. */
export class AmendedLogForm extends LogFields {
  @Version()
  version: number;
}

/** A log that is withdrawn. */
export class WithdrawForm {
  @Version()
  version: number;
}

function Version(): PropertyDecorator {
  return (target, name) => {
    Transform(({ value }: { value: unknown }) => Number(value))(target, name);
    IsInt()(target, name);
    Min(1)(target, name);
  };
}
