import { MaxLength } from 'class-validator';
import { says } from '../../platform/web/forms.js';

/** Characters that can be pasted: some thousand rows. */
const PASTED_AT_MOST = 200_000;

/** Rows as they were copied out of Excel. */
export class PastedForm {
  @MaxLength(PASTED_AT_MOST, says('people.too-long', { most: PASTED_AT_MOST }))
  rows: string;
}
