import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, type MessageKey, product } from '../product.js';
import type { MessageParams } from '../errors/domain-error.js';

const compiled = new Map<string, IntlMessageFormat>();

/** A text in the reader's language, filled in. Plain text: the template that puts it in a page escapes it. */
export function translate(language: Language, key: MessageKey, params: MessageParams = {}): string {
  const cacheKey = `${language}:${key}`;
  let message = compiled.get(cacheKey);
  if (!message) {
    // ignoreTag: a text may hold "<" and is never markup.
    message = new IntlMessageFormat(product().catalogues[language][key], language, undefined, {
      ignoreTag: true,
    });
    compiled.set(cacheKey, message);
  }
  return String(message.format(params));
}
