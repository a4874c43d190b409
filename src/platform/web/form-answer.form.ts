import { BadRequestException, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { DomainError } from '../errors/domain-error.rules.js';
import { isId } from '../text/id.rules.js';
import type { Text } from './page-answer.rules.js';

/** What was typed, as it came: a field that came more than once is a list. */
export type Typed = Record<string, string | string[]>;

/** A form as a page shows it: what stands in it, and what is wrong with it, by field. */
export interface FilledForm {
  typed: Typed;
  /** the message that belongs beside each field; under the empty name: about the form as a whole */
  wrong: Record<string, Text>;
}

/** The outcome of a form that came in. */
export type FormResult<Form> =
  { ok: true; form: Form; typed: Typed } | { ok: false; filled: FilledForm; typed: Typed };

/** The words of a rule of `fields.form.ts`, made when it fails. */
interface WordsWhenWrong {
  faultIn: (form: object, value: unknown) => Text | null;
}

/** One field as a template shows it. */
export interface FieldView {
  name: string;
  value: string;
  wrong: Text | null;
}

/**
 * Reads the body of a form into its class and judges it by its rules. The texts arrive as a person would keep them:
 * lines end with `\n`, no NUL (which PostgreSQL refuses), composed letters.
 *
 * @throws BadRequestException for a field that the form does not have, or one that is no text: no page of ours sends it
 */
export function parseForm<Form extends object>(type: Type<Form>, body: unknown): FormResult<Form> {
  const typed = typedOf(body);
  const form = plainToInstance(type, typed);
  const errors = validateSync(form, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
  });
  if (errors.some(({ constraints }) => constraints?.['whitelistValidation'])) throw new BadRequestException();
  if (errors.length === 0) return { ok: true, form, typed };
  const wrong = Object.fromEntries(errors.map((error) => [error.property, messageOf(error)]));
  return { ok: false, filled: { typed, wrong }, typed };
}

/** How a controller answers a form: the page again with what was typed, or what follows when all is well. */
export interface FormSteps<Form, Answer> {
  /** what is wrong by what only the caller knows, by field; said at once with what the fields say by themselves */
  judge?: (typed: Typed) => Record<string, Text>;
  /** does what the form asks; a `DomainError` of kind `invalid` from here shows the page again too */
  accept: (form: Form, typed: Typed) => Promise<Answer> | Answer;
  /** the page with the form, its status 422 */
  again: (filled: FilledForm) => Promise<Answer> | Answer;
}

/**
 * Parses, does, answers.
 *
 *     return answerForm(LogForm, body, {
 *       accept: async (form) => seeOther(`/literatuur/${await this.logs.submit(form, viewer)}`),
 *       again: (filled) => logPage(filled),
 *     });
 */
export async function answerForm<Form extends object, Answer>(
  type: Type<Form>,
  body: unknown,
  { judge = () => ({}), accept, again }: FormSteps<Form, Answer>,
): Promise<Answer> {
  const result = parseForm(type, body);
  const wrong = { ...judge(result.typed), ...(result.ok ? {} : result.filled.wrong) };
  if (!result.ok || Object.keys(wrong).length > 0) return again({ typed: result.typed, wrong });
  try {
    return await accept(result.form, result.typed);
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
    return again(refused(result.typed, error));
  }
}

/** The one text of a field of a form that came in; of more than one, the first. */
export function typedText(typed: Typed, name: string): string {
  return [typed[name] ?? ''].flat()[0] ?? '';
}

/**
 * The texts of a form whose fields are named by ids, so that no class can name them.
 *
 * @throws BadRequestException for a field that came more than once: no page of ours sends it
 */
export function singleTexts(body: unknown): Record<string, string> {
  const typed = Object.entries(typedOf(body));
  if (typed.some(([, value]) => typeof value !== 'string')) throw new BadRequestException();
  return Object.fromEntries(typed) as Record<string, string>;
}

/**
 * Of such a form the fields that are named by an id after a prefix: `rol-…`.
 *
 * @throws BadRequestException for another name than an id
 */
export function textsById(texts: Record<string, string>, prefix: string): [id: string, text: string][] {
  return Object.entries(texts)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, text]) => {
      const id = name.slice(prefix.length);
      if (!isId(id)) throw new BadRequestException();
      return [id, text];
    });
}

/** A form in which nothing is wrong (yet). @param typed what stands in it to begin with */
export function blankForm(typed: Typed = {}): FilledForm {
  return { typed, wrong: {} };
}

/** A form that a service refused: its message stands beside the field that the error names. */
export function refused(typed: Typed, { code, params, field }: DomainError): FilledForm {
  return { typed, wrong: { [field ?? '']: { key: code, params } } };
}

/** One option of a select: a text of ours, or a name as it is. */
export interface OptionView {
  value: string;
  text: Text | null;
  plain: string;
  selected: boolean;
}

/** The options of a select (`platform/web/form/select`), of which one is chosen. */
export function optionViews(
  options: readonly { value: string; text?: Text; plain?: string }[],
  chosen: string,
): OptionView[] {
  return options.map(({ value, text = null, plain = '' }) => ({
    value,
    text,
    plain,
    selected: value === chosen,
  }));
}

/** 422 when something is wrong with it, else 200: the status of the page that shows it. */
export function statusOfForm({ wrong }: FilledForm): number {
  return Object.keys(wrong).length > 0 ? 422 : 200;
}

/** The fields as a template shows them. Secrets are never shown again: name those in `secret`. */
export function fieldViews<Name extends string>(
  { typed, wrong }: FilledForm,
  names: readonly Name[],
  secret: readonly NoInfer<Name>[] = [],
): Record<Name, FieldView> {
  const views = names.map((name): [Name, FieldView] => {
    const value = secret.includes(name) ? '' : typedText(typed, name);
    return [name, { name, value, wrong: wrong[name] ?? null }];
  });
  return Object.fromEntries(views) as Record<Name, FieldView>;
}

function typedOf(body: unknown): Typed {
  if (body === undefined || body === null) return {};
  if (typeof body !== 'object' || Array.isArray(body)) throw new BadRequestException();
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, textsOf(value)]));
}

function textsOf(value: unknown): string | string[] {
  if (typeof value === 'string') return cleaned(value);
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string')) throw new BadRequestException();
  return (value as string[]).map(cleaned);
}

function cleaned(text: string): string {
  return text.replaceAll('\0', '').replace(/\r\n?/g, '\n').normalize('NFC');
}

function messageOf({ contexts = {}, target, value }: ValidationError): Text {
  const [{ faultIn }] = Object.values(contexts as Record<string, WordsWhenWrong>) as [WordsWhenWrong];
  return faultIn(target!, value)!;
}
