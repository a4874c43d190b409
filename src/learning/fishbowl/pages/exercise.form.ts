import { FormKey, Line } from '../../../platform/web/fields.form.js';

/** A part of the block in which one aspect is practised. */
export class ExerciseForm {
  @FormKey()
  formKey: string;

  @Line({ most: 200, missing: 'exercise.theme-missing' })
  theme: string;
}
