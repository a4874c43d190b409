import { Line } from '../../../platform/web/fields.form.js';

/** The name for print, as it was typed; `readPrintName` judges it. */
export class NameForm {
  @Line({ most: 10_000, optional: true })
  name: string;
}
