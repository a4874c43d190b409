import { Choice, Hidden, Line } from '../../../platform/web/fields.form.js';

/** The name for print, as it was typed; `readPrintName` judges it. */
export class NameForm {
  @Line({ most: 10_000, optional: true })
  name: string;
}

/** The outcome of a name that waits: this one, as it was seen. */
export class DecisionForm {
  @Hidden()
  name: string;

  @Choice(['approved', 'sent-back'])
  to: 'approved' | 'sent-back';
}
