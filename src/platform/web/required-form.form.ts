import { BadRequestException, type Type } from '@nestjs/common';
import { parseForm } from './form-answer.form.js';

/** The body of a form of buttons and hidden fields alone. @throws BadRequestException for what no page of ours sends */
export function requireForm<Form extends object>(type: Type<Form>, body: unknown): Form {
  const result = parseForm(type, body);
  if (!result.ok) throw new BadRequestException();
  return result.form;
}
