import { Hidden, Paragraphs } from '../../../../platform/web/fields.form.js';

/** Which list was read before it is closed. */
export class ClosingForm {
  @Hidden()
  seen: string;
}

/** Why a list must be opened again; judged by the service. */
export class ReopenForm {
  @Paragraphs({ most: 100_000, optional: true })
  reason: string;
}
