import type { MessageKey } from '../product.service.js';

/** What a message may be filled with; minutes stay minutes, dates stay `YYYY-MM-DD`. */
export type MessageParams = Record<string, string | number>;

/** Why a request cannot be met; the web turns it into an HTTP status, the command line into an exit code. */
export type DomainErrorKind =
  /** what was typed is wrong: 422, beside the field */
  | 'invalid'
  /** not there, or not visible to this person: 404 */
  | 'not-found'
  /** visible, but not theirs to do: 403 */
  | 'not-permitted'
  /** somebody else was first: 409, with what changed */
  | 'conflict';

/**
 * The one error that the product throws on purpose. It carries a message key, never a sentence, so that the
 * reader's language decides the words.
 */
export class DomainError extends Error {
  constructor(
    readonly code: MessageKey,
    readonly params: MessageParams = {},
    readonly kind: DomainErrorKind = 'invalid',
    /** the form field that the message belongs to, if it belongs to one */
    readonly field?: string,
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
