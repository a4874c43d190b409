import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, type MessageKey, product } from '../product.service.js';
import type { MessageParams } from '../errors/domain-error.rules.js';

/** Whether there is a text of that key: in every language then, or the catalogues do not compile. */
export function isMessageKey(text: string): text is MessageKey {
  return Object.hasOwn(product().catalogues.nl, text);
}

/** By the texts that they were made of: another product brings others under the same keys. */
const compiled = new WeakMap<object, Map<MessageKey, IntlMessageFormat>>();

/** A text in the reader's language, filled in. Plain text: the template that puts it in a page escapes it. */
export function translate(language: Language, key: MessageKey, params: MessageParams = {}): string {
  const texts = product().catalogues[language];
  const messages = compiled.get(texts) ?? new Map<MessageKey, IntlMessageFormat>();
  compiled.set(texts, messages);
  // ignoreTag: a text may hold "<" and is never markup.
  const message =
    messages.get(key) ?? new IntlMessageFormat(texts[key], language, undefined, { ignoreTag: true });
  messages.set(key, message);
  return String(message.format(params));
}
