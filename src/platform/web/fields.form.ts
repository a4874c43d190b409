import { BadRequestException } from '@nestjs/common';
import { Expose, Transform } from 'class-transformer';
import { Allow, ValidateBy, type ValidationArguments } from 'class-validator';
import { idOfContents } from '../text/id-of-contents.rules.js';
import { isId } from '../text/id.rules.js';
import {
  type DurationWords,
  Fault,
  fault,
  type FieldWords,
  type Limits,
  type NameLimit,
  type Reading,
  readDate,
  readEmail,
  readLine,
  readMinutes,
  readName,
  readParagraphs,
  readTime,
  readWhole,
  readReason,
  type TextLimit,
} from './fields.rules.js';
import type { MessageKey } from '../product.service.js';
import type { Typed } from './form-answer.form.js';
import type { Text } from './page-answer.rules.js';

/**
 * Says what a field of a form class holds. It judges and converts at once: after `parseForm` the property has the value,
 * and its type must be able to hold it, or the class does not compile.
 */
export type FieldDecorator<Value> = <Target extends object, Key extends string & keyof Target>(
  target: Target,
  name: Key & ([Value] extends [Target[Key]] ? unknown : never),
) => void;

/** A field that may be left empty is null then. */
interface Optional extends FieldWords {
  optional: true;
}

/** A calendar date, as `YYYY-MM-DD`. */
export function CalendarDate(words: Optional): FieldDecorator<string | null>;
export function CalendarDate(words?: FieldWords): FieldDecorator<string>;
export function CalendarDate(words: FieldWords = {}): FieldDecorator<never> {
  return field(orNull(words, (text) => readDate(text, words)));
}

/** A time of day, as `HH:MM`. */
export function TimeOfDay(words: Optional): FieldDecorator<string | null>;
export function TimeOfDay(words?: FieldWords): FieldDecorator<string>;
export function TimeOfDay(words: FieldWords = {}): FieldDecorator<never> {
  return field(orNull(words, (text) => readTime(text, words)));
}

/** Which two fields of the page hold a duration. */
interface DurationFields {
  hours?: string;
  minutes?: string;
}

/**
 * A duration, in whole minutes. Two fields of the page hold it, `hours` and `minutes` unless they are named otherwise;
 * a fault stands under the property's own name.
 */
export function Duration({
  hours = 'hours',
  minutes = 'minutes',
  ...rule
}: DurationFields & Limits & DurationWords): FieldDecorator<number> {
  const read = (typed: Typed) =>
    readMinutes({ hours: single(typed, hours), minutes: single(typed, minutes) }, rule, rule);
  return (target, name) => {
    for (const part of [hours, minutes].filter((one) => one !== name)) Allow()(target, part);
    judged(target, name, read);
  };
}

/** A whole number within limits. */
export function Whole(rule: Limits & Optional): FieldDecorator<number | null>;
export function Whole(rule: Limits & FieldWords): FieldDecorator<number>;
export function Whole(rule: Limits & FieldWords): FieldDecorator<never> {
  return field(orNull(rule, (text) => readWhole(text, rule, rule)));
}

/** An e-mail address, in lower case. */
export function EmailAddress(words: Optional): FieldDecorator<string | null>;
export function EmailAddress(words?: FieldWords): FieldDecorator<string>;
export function EmailAddress(words: FieldWords = {}): FieldDecorator<never> {
  return field(orNull(words, (text) => readEmail(text, words)));
}

/** A name, or a part of one, that can be printed. */
export function Name(limit: NameLimit = {}): FieldDecorator<string> {
  return field((text) => readName(text, limit));
}

/** One line of text; empty where it may be and was left so. */
export function Line(limit: TextLimit): FieldDecorator<string> {
  return field((text) => readLine(text, limit));
}

/** A text of any number of lines; empty where it may be and was left so. */
export function Paragraphs(limit: TextLimit): FieldDecorator<string> {
  return field((text) => readParagraphs(text, limit));
}

/** Why something is done. */
export function Reason(limit: Partial<TextLimit> = {}): FieldDecorator<string> {
  return field((text) => readReason(text, limit));
}

/** What can be chosen; a function where it is only known once every module is loaded. */
type Options<Value extends string> = readonly Value[] | (() => readonly Value[]);

/** One of some choices. */
export function Choice<const Value extends string>(
  choices: Options<Value>,
  words: Optional,
): FieldDecorator<Value | null>;
export function Choice<const Value extends string>(
  choices: Options<Value>,
  words?: FieldWords,
): FieldDecorator<Value>;
export function Choice(choices: Options<string>, words: FieldWords = {}): FieldDecorator<never> {
  const missing = words.missing ?? 'field.choice.missing';
  const options = () => (typeof choices === 'function' ? choices() : choices);
  return field(
    orNull(words, (text) => options().find((one) => one === text) ?? fault(words.wrong ?? missing)),
  );
}

/** Any number of some choices, each once, in the order of the form. */
export function Choices<const Value extends string>(
  choices: readonly Value[],
  words: FieldWords & { optional?: boolean } = {},
): FieldDecorator<Value[]> {
  return list((texts) => {
    if (texts.length === 0) return words.optional ? [] : fault(words.missing ?? 'field.choice.missing');
    return choices.filter((one) => texts.includes(one));
  });
}

/** Any number of lines of text, in the order of the form; empty ones as they are. @param atMost how many of them */
export function Lines(atMost: number, limit: TextLimit): FieldDecorator<string[]> {
  return list((texts) => {
    if (texts.length > atMost) throw new BadRequestException();
    return allOf(texts.map((text) => readLine(text, limit)));
  });
}

/** How many texts there may be, and of what shape: another shape is no form of ours (400). */
interface TextsRule {
  most: number;
  /** what is said when there are more; without words they are no form of ours (400) */
  tooMany?: MessageKey;
  shape?: RegExp;
}

/** Any number of texts exactly as they came, in the order of the form: ticked boxes, or what is judged one by one. */
export function Texts({ most, tooMany, shape }: TextsRule): FieldDecorator<string[]> {
  return list((texts) => {
    if (shape && !texts.every((text) => shape.test(text))) throw new BadRequestException();
    if (texts.length <= most) return texts;
    if (tooMany) return fault(tooMany, { most });
    throw new BadRequestException();
  });
}

/**
 * An id of ours. It stands in the form by our doing.
 *
 * @param words `optional` for one that may be left out; `missing` for one that is chosen on the page. Without either,
 *   another text than an id is no form of ours (400)
 */
export function Id(words: Optional): FieldDecorator<string | null>;
export function Id(words?: FieldWords): FieldDecorator<string>;
export function Id(words: FieldWords = {}): FieldDecorator<never> {
  const { missing } = words;
  return field(
    orNull(words, (text) => {
      if (isId(text)) return text;
      if (text === '' && missing) return fault(missing);
      throw new BadRequestException();
    }),
  );
}

/**
 * The id that something new gets, of the key that was made with the form and of all that was typed: the same form sent twice
 * makes one, and the form after "back", filled in otherwise, makes another.
 */
export function FormKey(): FieldDecorator<string> {
  return (target, name) =>
    judged(target, name, (typed) => {
      if (!isId(single(typed, name))) throw new BadRequestException();
      return idOfContents(typed);
    });
}

/** The version that the reader saw. Another text than a number is no form of ours (400). */
export function Version(): FieldDecorator<number> {
  return field((text) => {
    if (!/^\d{1,9}$/.test(text)) throw new BadRequestException();
    return Number(text);
  });
}

/** What stands in the form by our doing, and is read further on. @param shape another is no form of ours (400) */
export function Hidden(shape?: RegExp): FieldDecorator<string> {
  return field((text) => {
    if (shape && !shape.test(text)) throw new BadRequestException();
    return text;
  });
}

/** A text exactly as it was typed, blanks and all: a password. */
export function Verbatim({ most, optional, missing, tooLong }: TextLimit): FieldDecorator<string> {
  return field((text) => {
    if (text === '' && !optional) return fault(missing ?? 'field.missing');
    return text.length > most ? fault(tooLong ?? 'field.too-long', { most }) : text;
  });
}

/**
 * One rule more for a field, that looks at others too. It is asked once they could all be read by themselves.
 *
 *     @Also<StayForm>(['from'], ({ from, until }) => (until < from ? { key: 'stay.order' } : null))
 */
export function Also<Form extends object>(
  others: readonly (string & keyof Form)[],
  judge: (form: Form) => Text | null,
): PropertyDecorator {
  const faultIn = (form: object, value: unknown): Text | null => {
    const looksAt = [value, ...others.map((name) => (form as Form)[name])];
    return looksAt.some((one) => one instanceof Fault) ? null : judge(form as Form);
  };
  return rule('also', faultIn);
}

/** A field that comes once. One that is absent is read as an empty one: a browser leaves out what is switched off. */
function field<Value>(read: (text: string) => Reading<Value>): FieldDecorator<never> {
  return (target, name) => judged(target, name, (typed) => read(single(typed, name)));
}

/** A field that comes any number of times, as ticked boxes do. */
function list<Value>(read: (texts: string[]) => Reading<Value[]>): FieldDecorator<Value[]> {
  return (target, name) => judged(target, name, (typed) => read([typed[name] ?? []].flat()));
}

/** Gives the property what the form came to, and a fault of it when it came to none. */
function judged(target: object, name: string, read: (typed: Typed) => unknown): void {
  Expose()(target, name);
  Transform(({ obj }: { obj: Typed }) => read(obj))(target, name);
  rule('readable', (_form, value) => (value instanceof Fault ? value.text : null))(target, name);
}

/** A rule of class-validator whose words are made when it fails. */
function rule(name: string, faultIn: (form: object, value: unknown) => Text | null): PropertyDecorator {
  const validator = {
    validate: (value: unknown, args?: ValidationArguments) => faultIn(args!.object, value) === null,
    defaultMessage: (args?: ValidationArguments) => faultIn(args!.object, args!.value)!.key,
  };
  return ValidateBy({ name, validator }, { context: { faultIn } });
}

function orNull<Value>(
  { optional = false }: FieldWords & { optional?: boolean },
  read: (text: string) => Reading<Value>,
): (text: string) => Reading<Value | null> {
  return (text) => (optional && text.trim() === '' ? null : read(text));
}

/** The one text of a field. @throws BadRequestException when it came more than once */
function single(typed: Typed, name: string): string {
  const value = typed[name] ?? '';
  if (typeof value !== 'string') throw new BadRequestException();
  return value;
}

function allOf<Value>(readings: Reading<Value>[]): Reading<Value[]> {
  return readings.find((one) => one instanceof Fault) ?? (readings as Value[]);
}
