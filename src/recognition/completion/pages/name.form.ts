import { IsString } from 'class-validator';

/** The name for print, as it was typed; `readPrintName` judges it. */
export class NameForm {
  @IsString()
  name = '';
}
