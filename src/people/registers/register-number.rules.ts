import { DomainError } from '../../platform/errors/domain-error.rules.js';

/** How the numbers of a register look: data, so that another register needs no code (Q4). */
export interface NumberFormat {
  /** a regular expression that the whole number fits, its prefix left off */
  pattern: string;
  /** how many characters it has; null when they differ */
  length: number | null;
  /** what the register wants before the number in a list that is pasted; empty for most */
  prefix: string;
  /** to stand in a sentence: `elf cijfers` */
  described: { nl: string; en: string };
}

/** A register of professionals, in which a person has a number. */
export interface Register {
  /** stands with the numbers of persons: never changes once used */
  key: string;
  name: { nl: string; en: string };
  number: NumberFormat;
}

/** A number as somebody gave it. It is text everywhere: zeros at its front belong to it (Q7). */
export interface GivenNumber {
  /** the register's key */
  register: string;
  text: string;
}

/** What a given number comes to: the number as it is kept and handed over, or why it is none. */
export type JudgedNumber = { number: string } | { fault: 'missing' | 'malformed' };

/** No register has longer numbers; longer texts are not compared with a pattern. */
const LONGEST = 40;

/** What people put between the digits: blanks, dots, hyphens, and what cannot be seen. */
const BETWEEN = /[\s.\u00ad\u200b-\u200f\u2010-\u2015\u2060\ufeff-]/gu;

/**
 * Judges a number by its register's format (Q4). It is taken as written; when that does not fit, without the blanks, dots and
 * hyphens that people put in it, and without the register's prefix.
 */
export function judgeNumber(format: NumberFormat, text: string): JudgedNumber {
  const written = text.trim();
  if (written === '') return { fault: 'missing' };
  const plain = written.replace(BETWEEN, '');
  const number = [written, plain, withoutPrefix(format, written), withoutPrefix(format, plain)].find((one) =>
    fits(format, one),
  );
  return number === undefined ? { fault: 'malformed' } : { number };
}

/** The number as it is pasted by hand: with the prefix, where the register wants one. */
export function pastedNumber({ prefix }: Pick<NumberFormat, 'prefix'>, number: string): string {
  return `${prefix}${number}`;
}

/**
 * Checks the format of a register before numbers are judged by it.
 *
 * @throws DomainError `registers.format-wrong` naming the register when its pattern cannot be used
 */
export function assertFormat({ key, number: { pattern, length, prefix } }: Register): void {
  const wrong = (problem: string) => new DomainError('registers.format-wrong', { register: key, problem });
  if (pattern === '' || !compiles(pattern)) throw wrong('pattern');
  // A repetition within a repetition can take for ever.
  if (/[+*}]\)[+*{]/.test(pattern)) throw wrong('pattern');
  if (length !== null && (!Number.isInteger(length) || length < 1 || length > LONGEST)) throw wrong('length');
  if (/[\s<>&]/.test(prefix)) throw wrong('prefix');
}

function fits({ pattern, length }: NumberFormat, text: string): boolean {
  if (text.length > LONGEST || (length !== null && text.length !== length)) return false;
  return whole(pattern).test(text);
}

function withoutPrefix({ prefix }: NumberFormat, text: string): string {
  return prefix !== '' && text.toUpperCase().startsWith(prefix.toUpperCase())
    ? text.slice(prefix.length).trim()
    : text;
}

function compiles(pattern: string): boolean {
  try {
    whole(pattern);
    return true;
  } catch {
    return false;
  }
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u');
}
