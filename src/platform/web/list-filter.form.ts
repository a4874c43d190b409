import { BadRequestException } from '@nestjs/common';
import { Temporal } from '@js-temporal/polyfill';
import { isId } from '../text/id.rules.js';

/** What an address asks for, as it came. */
export type Asked = Record<string, unknown>;

/**
 * One of a few words that a filter knows, or null when the address does not ask.
 *
 * @throws BadRequestException for what no form of ours sends
 */
export function askedWord<Word extends string>(asked: unknown, words: readonly Word[]): Word | null {
  if (isAbsent(asked)) return null;
  const word = words.find((one) => one === asked);
  if (word === undefined) throw new BadRequestException();
  return word;
}

/** A calendar date, or null. @throws BadRequestException for what is no date */
export function askedDay(asked: unknown): string | null {
  if (isAbsent(asked)) return null;
  if (typeof asked !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(asked)) throw new BadRequestException();
  try {
    return Temporal.PlainDate.from(asked).toString();
  } catch {
    throw new BadRequestException();
  }
}

/** An id, or null. @throws BadRequestException for what cannot be one */
export function askedId(asked: unknown): string | null {
  if (isAbsent(asked)) return null;
  if (!isId(asked)) throw new BadRequestException();
  return asked;
}

/** An address with those of the parameters that say something. */
export function hrefWith(path: string, params: Readonly<Record<string, string | number | null>>): string {
  const said = Object.entries(params).filter(([, value]) => value !== null && value !== '');
  const query = new URLSearchParams(said.map(([name, value]): [string, string] => [name, String(value)]));
  return said.length > 0 ? `${path}?${query}` : path;
}

function isAbsent(asked: unknown): boolean {
  return asked === undefined || asked === '';
}
