import { Verbatim } from '../../platform/web/fields.form.js';

/** Characters that can be pasted: some thousand rows. */
const PASTED_AT_MOST = 200_000;

/** Rows as they were copied out of Excel, tabs and all; `sheetOfPastedRows` says when there are none. */
export class PastedForm {
  @Verbatim({ most: PASTED_AT_MOST, optional: true })
  rows: string;
}
