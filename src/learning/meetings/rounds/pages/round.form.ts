import { BadRequestException } from '@nestjs/common';
import { ROUND_ROLES, type RoundRole } from '../circles.rules.js';
import { idOfContents } from '../../../../platform/text/id-of-contents.rules.js';
import { isId } from '../../../../platform/text/id.rules.js';
import { singleTexts, textsById } from '../../../../platform/web/form-answer.form.js';

/** A round as it was composed. */
export interface TypedRound {
  circles: Map<string, RoundRole>;
  /** the round that is changed and the version that was seen; null for a new one */
  seen: { number: number; version: number } | null;
  formKey: string;
  /** of a new one: a form that is sent twice is kept once, and filled in otherwise it is another round */
  id: string;
}

/** Reads the form of a round. @throws BadRequestException for what no form of ours sends */
export function readRound(body: unknown): TypedRound {
  const fields = singleTexts(body);
  const circles = new Map<string, RoundRole>();
  for (const [id, value] of textsById(fields, 'rol-')) {
    if (value === '') continue;
    const role = ROUND_ROLES.find((one) => one === value);
    if (role === undefined) throw new BadRequestException();
    circles.set(id, role);
  }
  const { ronde = '', versie = '', formKey = '' } = fields;
  const seen = ronde === '' ? null : { number: wholeNumber(ronde), version: wholeNumber(versie) };
  if (!seen && !isId(formKey)) throw new BadRequestException();
  return { circles, seen, formKey, id: idOfContents(fields) };
}

/** @throws BadRequestException for what is no number of a round */
export function wholeNumber(value: unknown): number {
  if (typeof value !== 'string' || !/^[1-9]\d{0,5}$/.test(value)) throw new BadRequestException();
  return Number(value);
}
